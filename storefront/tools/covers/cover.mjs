import { clothOf } from '../../src/ui/cloth.ts';
import { fitText } from './lettering.mjs';
import { drawMotif, FOOT, WIDTH } from './motifs.mjs';
import { seededRandom } from './random.mjs';

const LEFT = 18;
const TEXT_WIDTH = WIDTH - LEFT - 14;
const TITLE_TOP = 20;
const TITLE_BOX = { width: TEXT_WIDTH, height: 106, largest: 40, smallest: 14, leading: 1.1 };
const AUTHOR_BOX = { width: TEXT_WIDTH, height: 34, largest: 13.5, smallest: 12, leading: 1.22 };
const GAP_ABOVE_MOTIF = 18;
/** However short the title: some plain cloth between the words and the drawing. */
const HIGHEST_MOTIF = 118;

/** The whole cover as SVG. `widths` knows how wide a text runs at size 1 in the title's and the author's letters. */
export function drawCover({ title, author, firstAuthor, motif }, widths) {
  const cloth = clothOf(title, firstAuthor);
  const heading = fitText(title, widths.title, TITLE_BOX);
  const name = fitText(author, widths.author, AUTHOR_BOX);

  const titleBaseline = TITLE_TOP + heading.size * 0.74;
  const lastTitleBaseline = titleBaseline + (heading.lines.length - 1) * heading.size * TITLE_BOX.leading;
  const nameBaseline = lastTitleBaseline + heading.size * 0.3 + name.size * 1.15;
  const lastNameBaseline = nameBaseline + (name.lines.length - 1) * name.size * AUTHOR_BOX.leading;
  const motifTop = Math.max(HIGHEST_MOTIF, lastNameBaseline + GAP_ABOVE_MOTIF);

  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${FOOT}">
    <rect width="${WIDTH}" height="${FOOT}" fill="${cloth.ground}"/>
    ${drawMotif(motif, seededRandom(title), cloth, motifTop)}
    ${textLines('title', heading, titleBaseline, TITLE_BOX.leading, cloth.ink)}
    ${textLines('author', name, nameBaseline, AUTHOR_BOX.leading, cloth.ink)}
    <rect width="7" height="${FOOT}" opacity=".13"/>
    <rect x="7" width="1.2" height="${FOOT}" fill="#fff" opacity=".18"/>
  </svg>`;
}

function textLines(className, { size, lines }, baseline, leading, ink) {
  return lines
    .map((line, index) => {
      const y = (baseline + index * size * leading).toFixed(2);
      // Larger letters carry more white on their left: this brings both texts to one edge.
      const x = (LEFT - size * 0.03).toFixed(2);
      return `<text class="${className}" x="${x}" y="${y}" font-size="${size}" fill="${ink}">${escapeXml(line)}</text>`;
    })
    .join('');
}

function escapeXml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
