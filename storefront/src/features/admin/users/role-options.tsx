import { roleNames } from '../roles';

export function RoleOptions() {
  return Object.entries(roleNames).map(([role, words]) => (
    <option key={role} value={role}>
      {words}
    </option>
  ));
}
