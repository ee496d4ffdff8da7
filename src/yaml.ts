// The public list of `targetcast/yaml`: plans as text, with the YAML library.
export { type ParsePlanTextOptions, parsePlanText } from "./document/parsePlanText.ts";
export { readJson, type TextPosition, type TextReading } from "./document/text.ts";
export { readPlanText, readYaml } from "./document/yaml.ts";
