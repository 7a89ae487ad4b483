import { useEffect, useState } from 'react';

/**
 * What has just been done, in words. That something was created the page before it knows, and says in the address:
 * there it goes at once, so that it is not said again whenever the page is loaded anew.
 */
export function useSaid(created: string | false) {
  const [said, say] = useState<string | null>(created || null);
  useEffect(() => {
    if (created) window.history.replaceState(null, '', window.location.pathname);
  }, [created]);
  return [said, say] as const;
}
