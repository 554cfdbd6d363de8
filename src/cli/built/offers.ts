/** What a script of the built program can be asked for; nothing of it runs before that. */

export async function startProgram(): Promise<void> {
  await import('../main.ts');
}

export async function startThread(): Promise<void> {
  await import('../thread.ts');
}
