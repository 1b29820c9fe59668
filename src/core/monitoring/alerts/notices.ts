/** What people are told after a run: one notice for each parent place and theme; a digest when there would be too many. */
import type { Severity } from '../rules/rule.ts';
import { severities } from '../rules/rule.ts';
import type { Lineage } from '../series/lineage.ts';
import type { Alert, EndedAlert } from './alert.ts';

export interface Notice {
  /** The place above those of the alerts; null for places without one. */
  readonly parent: string | null;
  readonly theme: string;
  readonly severity: Severity;
  readonly fired: readonly string[];
  readonly ended: readonly string[];
}

export interface Bulletin {
  /** Told one by one; or, where there are more than `most`, as one digest with all of them. */
  readonly kind: 'notices' | 'digest';
  /** The gravest first. */
  readonly notices: readonly Notice[];
  /** Alerts that are new and that nobody is told of, by why: still listed. */
  readonly muted: Readonly<Record<'alert' | 'silence' | 'precision', number>>;
  readonly fired: number;
  readonly ended: number;
}

export function bulletinOf(
  {
    alerts,
    ended,
  }: {
    readonly alerts: readonly Pick<Alert, 'id' | 'place' | 'theme' | 'severity' | 'news' | 'muting'>[];
    readonly ended: readonly Pick<EndedAlert, 'id' | 'place' | 'theme' | 'how'>[];
  },
  lineage: Lineage,
  most: number,
): Bulletin {
  const groups = new Map<string, { notice: Notice; fired: string[]; ended: string[] }>();
  const groupOf = (place: string, theme: string): { notice: Notice; fired: string[]; ended: string[] } => {
    const row = lineage.rowOf.get(place) ?? -1;
    const parent = lineage.places[lineage.parent[row] ?? -1]?.id ?? null;
    const key = `${parent ?? ''}\n${theme}`;
    const known = groups.get(key);
    if (known !== undefined) return known;
    const [fired, over]: [string[], string[]] = [[], []];
    const made = { notice: { parent, theme, severity: 'low' as Severity, fired, ended: over }, fired, ended: over };
    groups.set(key, made);
    return made;
  };
  const muted = { alert: 0, silence: 0, precision: 0 };
  let fired = 0;
  for (const { id, place, theme, severity, news, muting } of alerts) {
    if (news !== 'fired') continue;
    fired += 1;
    if (muting !== null) {
      muted[muting.by] += 1;
      continue;
    }
    const group = groupOf(place, theme);
    group.fired.push(id);
    if (severities.indexOf(severity) > severities.indexOf(group.notice.severity)) {
      group.notice = { ...group.notice, severity };
    }
  }
  for (const { id, place, theme, how } of ended) if (how !== 'moved') groupOf(place, theme).ended.push(id);
  const notices = [...groups.values()].map(({ notice }) => notice);
  notices.sort(
    (a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity) || b.fired.length - a.fired.length,
  );
  return { kind: notices.length > most ? 'digest' : 'notices', notices, muted, fired, ended: ended.length };
}
