/** Preloaded into the program and its threads: Node as it was in all of 21 and up to 22.2. */
delete process.getBuiltinModule;
