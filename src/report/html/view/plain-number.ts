/** Numbers as people read them, the same on every machine. */

/** Thousands apart, at most three decimals. `toLocaleString` would depend on the machine. */
export function plainNumber(value: number): string {
  const [whole = '', decimals] = String(Number(value.toFixed(3))).split('.');
  const grouped = whole.replace(/[0-9](?=(?:[0-9]{3})+$)/gu, '$&,');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
