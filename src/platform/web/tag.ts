/** A short state shown as a coloured label. The words carry the meaning; the colour only helps. */
export interface Tag {
  text: string;
  tone: 'grey' | 'green' | 'amber' | 'plum' | 'clay' | 'slate';
}
