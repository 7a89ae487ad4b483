import { newKey } from '@/shop-api/key';
import { isProblem } from '@/shop-api/problem';

/** One key for each attempt: what got no answer and is sent again as it was keeps its key, so it happens once. */
export class Attempts {
  private unanswered: { text: string; key: string } | null = null;

  async make<Answer>(draft: unknown, send: (key: string) => Promise<Answer>): Promise<Answer> {
    const text = JSON.stringify(draft);
    const key = this.unanswered?.text === text ? this.unanswered.key : newKey();
    this.unanswered = { text, key };
    try {
      const answer = await send(key);
      this.unanswered = null;
      return answer;
    } catch (error) {
      if (isProblem(error) && error.status > 0 && error.status < 500) this.unanswered = null;
      throw error;
    }
  }
}
