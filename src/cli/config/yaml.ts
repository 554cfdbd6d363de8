/**
 * The parts of the YAML library that are used, named one by one: a bundled `import('yaml')` has a default export only,
 * since the library is CommonJS in Node. Loaded when a configuration or a baseline is read.
 */
export { isMap, isNode, isSeq, LineCounter, parseDocument } from 'yaml';
