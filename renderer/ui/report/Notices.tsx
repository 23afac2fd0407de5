import { Note } from '../parts/Note';

/** What the machine could not do or tell in this call. */
export function Notices({ notices, hasSound }: { notices: readonly string[]; hasSound: boolean }) {
  const all = hasSound ? notices : [...notices, 'There is no sound of this call to hear again.'];
  if (all.length === 0) return null;
  return (
    <Note kind="know" title="Good to know about this report">
      <ul>
        {all.map((notice) => (
          <li key={notice}>{notice}</li>
        ))}
      </ul>
    </Note>
  );
}
