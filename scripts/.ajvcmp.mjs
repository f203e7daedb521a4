import Ajv from "ajv/dist/2020.js"; import addFormats from "ajv-formats";
import { readProject } from "/work/main/dist/commands/project.js";
import { exampleUses } from "/work/main/dist/model/examples.js";
import { checkExamples } from "/work/main/dist/commands/examples.js";
import { walk } from "/work/main/dist/read/walk.js";
const d=process.argv[2];
const p = readProject({document:d});
const uses = exampleUses(p.document);
const root = structuredClone(p.document.root);
// honour nullable on a copy
walk(root,(kind,v,ptr)=>{ if(kind==="schema"&&v&&typeof v==="object"&&v.nullable===true){ const c={...v}; delete c.nullable; for(const k of Object.keys(v)) delete v[k]; v.anyOf=[{type:"null"},c]; return false;} });
// nested nullable inside: repeat until none
for(let n=0;n<20;n++){ let any=false; walk(root,(kind,v)=>{ if(kind==="schema"&&v&&typeof v==="object"&&v.nullable===true){ any=true; const c={...v}; delete c.nullable; for(const k of Object.keys(v)) delete v[k]; v.anyOf=[{type:"null"},c]; return false;} }); if(!any) break; }
const ajv = new Ajv({strict:false,allErrors:true,validateFormats:true}); addFormats(ajv);
ajv.addSchema(root,"doc");
const orig = p.document.root; // pointers stay valid for schema position itself
const mine = await checkExamples(p.document);
const mineSet = new Map(mine.diagnostics.map(x=>[x.place.pointer,x.message]));
const get=(o,ptr)=>ptr===""?o:ptr.slice(1).split("/").reduce((a,t)=>a?.[t.replaceAll("~1","/").replaceAll("~0","~")],o);
let bad=0; const ajvSet=new Map();
// validate against original schema pointer: nested under anyOf/1 if an ancestor was rewritten
function loc(ptr){ const toks=ptr.slice(1).split("/"); let o=root, out=""; let q=orig; for(const t of toks){ const k=t.replaceAll("~1","/").replaceAll("~0","~"); if(q && q.nullable===true && o.anyOf && !(k in o)) { o=o.anyOf[1]; out+="/anyOf/1"; } q=q?.[k]; o=o[k]; out+="/"+t; } return out; }
for(const u of uses){ const v=ajv.getSchema("doc#"+encodeURI(loc(u.schema.pointer))) ?? ajv.compile({$ref:"doc#"+encodeURI(loc(u.schema.pointer))}); if(!v(u.value)){ bad++; ajvSet.set(p.document.origin(u.pointer).pointer, v.errors.map(e=>e.instancePath+" "+e.keyword+" "+e.message).slice(0,3).join(" | ")); } }
console.log(uses.length,"uses; ajv fails",bad,"mine",mine.diagnostics.length, mine.examples);
for(const [k,m] of mineSet) if(!ajvSet.has(k)) console.log("only mine",k,m);
for(const [k,m] of ajvSet) if(!mineSet.has(k)) console.log("only ajv",k,m);
