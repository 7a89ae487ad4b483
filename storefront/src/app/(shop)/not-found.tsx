import { Gap } from '../_frame/gap';

export const metadata = { title: 'Not found' };

export default function NotFound() {
  return <Gap />;
}
