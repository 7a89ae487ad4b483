import { isProblem } from './problem';

export type Explanation = { title: string; next: string };

/** The one place that puts failures into words, for everything that has no better answer of its own. */
export function explain(error: unknown): Explanation {
  if (!isProblem(error)) return { title: 'Something went wrong on this page', next: 'Load it again and go on.' };
  if (error.status === 0)
    return { title: 'The shop did not answer', next: 'Check your connection and try again. Nothing is lost.' };
  if (error.status === 429) return { title: 'That was too quick', next: 'Wait a moment and try again.' };
  if (error.status >= 500)
    return { title: 'The shop cannot answer just now', next: 'Nothing has happened. Try again in a moment.' };
  switch (error.slug) {
    case 'cart-closed':
      return { title: 'This cart has been ordered', next: 'The next book you add starts a new one.' };
    case 'in-flight':
      return { title: 'Your last step is still running', next: 'Wait a moment and try again.' };
    default:
      return { title: error.body.title ?? 'The shop refused this', next: error.body.detail ?? 'Load the page again.' };
  }
}
