/**
 * The anchor of a heading as GitHub makes it, used for the site too: one link then works in both places.
 *
 * @param heading - Text of the heading, without markup.
 */
export function slug(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replace(/ /g, '-');
}
