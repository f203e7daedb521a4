import { fin } from "../support/fin.ts";
import { explained } from "./fin-survivors.ts";
import { hunt } from "./hunt.ts";
import { accountFor } from "./survivors.ts";

accountFor(await hunt(fin.file, fin.api), explained, 150);
