/** One of the two widths that each drawing is made in; the style sheet shows the one that fits the screen. */
export interface DrawingForm {
  readonly name: 'wide' | 'narrow';
  /** In units of the drawing. */
  readonly width: number;
}
