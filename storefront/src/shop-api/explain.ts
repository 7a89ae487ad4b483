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
  if (error.status === 401 && error.slug !== 'invalid-credentials')
    return { title: 'You are signed out', next: 'Sign in again, in another tab if you want to keep what stands here.' };
  switch (error.slug) {
    case 'invalid-credentials':
      return { title: 'E-mail or password is not right', next: 'Look at both again, capital letters included.' };
    case 'forbidden':
      return { title: 'Your account may not do this', next: error.body.detail ?? 'Ask somebody who may.' };
    case 'precondition-failed':
      return { title: 'Somebody else has changed this meanwhile', next: 'Load it again and repeat your change.' };
    case 'illegal-transition':
      return { title: 'The order has moved on', next: error.body.detail ?? 'Load it again to see where it stands.' };
    case 'last-admin':
      return { title: 'This is the last admin', next: 'Make somebody else an admin first.' };
    case 'in-use':
      return { title: 'It is still in use', next: error.body.detail ?? 'Archive it instead.' };
    case 'taken':
      return { title: 'Somebody has this already', next: error.body.detail ?? 'Choose another one.' };
    case 'cart-closed':
      return { title: 'This cart has been ordered', next: 'The next book you add starts a new one.' };
    case 'in-flight':
      return { title: 'Your last step is still running', next: 'Wait a moment and try again.' };
    default:
      return { title: error.body.title ?? 'The shop refused this', next: error.body.detail ?? 'Load the page again.' };
  }
}
