const figures = new Intl.NumberFormat('en-GB');

/** 1204 becomes '1,204'. */
export const number = (value: number): string => figures.format(value);

/** 1 and 'case' become '1 case'; 1204 becomes '1,204 cases'; 0 becomes 'no cases'. */
export function count(value: number, one: string, many: string = `${one}s`): string {
  if (value === 0) return `no ${many}`;
  return `${number(value)} ${value === 1 ? one : many}`;
}
