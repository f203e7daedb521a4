// Shows the changes that fit the filter. Without this script all are shown, and there is no filter.
{
  const form = document.querySelector("form");
  const changes = [...document.querySelectorAll("article")].map((article) => ({
    article,
    level: article.dataset.level,
    operations: [...article.querySelectorAll(".operations li")].map((one) => one.textContent),
    text: article.textContent.toLowerCase(),
  }));

  const show = () => {
    const levels = new FormData(form).getAll("level");
    const operation = form.elements.operation.value;
    const words = form.elements.text.value.toLowerCase().split(/\s+/);
    let count = 0;
    for (const { article, level, operations, text } of changes) {
      const fits =
        levels.includes(level) &&
        (operation === "" || operations.includes(operation)) &&
        words.every((word) => text.includes(word));
      article.hidden = !fits;
      if (fits) count += 1;
    }
    for (const section of document.querySelectorAll("section"))
      section.hidden = section.querySelector("article:not([hidden])") === null;
    document.querySelector("#none").hidden = count > 0;
    form.querySelector("output").textContent = `${count} of ${changes.length} shown`;
  };

  form.hidden = false;
  form.addEventListener("input", show);
  // The fields are as they were only after the event.
  form.addEventListener("reset", () => setTimeout(show));
  form.addEventListener("submit", (event) => event.preventDefault());
  // A link to a change that the filter hides shows it.
  addEventListener("hashchange", () => {
    if (document.querySelector(":target[hidden], [hidden] :target") !== null) form.reset();
  });
  addEventListener("beforeprint", () => {
    for (const one of document.querySelectorAll("details")) one.open = true;
  });
  // A browser that comes back to the page has kept the fields.
  show();
}
