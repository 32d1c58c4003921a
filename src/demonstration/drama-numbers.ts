/**
 * Telephone numbers that Ofcom keeps for drama and that reach nobody: 07700 900000 to 900999 and 0116 496 0000 to 0999.
 * Each is given once; after a thousand of a kind they begin again. Source: Ofcom, telephone numbers for use in TV and radio drama.
 */
export class DramaNumbers {
  private mobiles = 0;
  private landlines = 0;

  mobile(): string {
    return `07700 900${threeDigits(this.mobiles++)}`;
  }

  landline(): string {
    return `0116 496 0${threeDigits(this.landlines++)}`;
  }
}

// 387 shares no factor with 1000, so the numbers do not repeat and do not look counted.
function threeDigits(count: number): string {
  return String((count * 387 + 123) % 1000).padStart(3, '0');
}
