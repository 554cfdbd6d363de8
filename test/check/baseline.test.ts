import { describe, expect, it } from 'vitest';
import { type AcceptedFinding, applyBaseline, type Checked } from '../../src/check/engine/baseline.ts';
import type { Finding } from '../../src/finding.ts';

function finding(fingerprint: string, file = 'a.csv'): Finding {
  return {
    rule: 'missing-unit',
    severity: 'error',
    message: 'm',
    agencies: [],
    locations: [{ file }],
    evidence: {},
    fingerprint,
  };
}

const EVERYTHING: Checked = { files: new Set(['a.csv', 'b.csv']), ran: () => true };

function apply(
  findings: readonly Finding[],
  entries: readonly AcceptedFinding[],
  checked = EVERYTHING,
  today = '2024-06-30',
) {
  return applyBaseline(findings, { path: 'planlint.baseline.json', entries, today }, checked);
}

const ENTRY = { fingerprint: 'f1', rule: 'missing-unit', reason: '已知', file: 'a.csv' };

describe('applyBaseline', () => {
  it('marks what an entry accepts, wherever it stands, and nothing else', () => {
    const { findings, outcome } = apply([finding('f1'), finding('f2'), finding('f1', 'b.csv')], [ENTRY]);
    expect(findings.map(({ accepted }) => accepted)).toEqual([
      { reason: '已知' },
      undefined,
      { reason: '已知' },
    ]);
    expect(outcome).toEqual({
      path: 'planlint.baseline.json',
      entries: 1,
      accepted: 2,
      unchecked: 0,
      expired: [],
      stale: [],
    });
  });

  it.each([
    ['2024-06-30', { reason: '已知', expires: '2024-06-30' }],
    ['2024-07-01', undefined],
  ])('on %s an entry that expires on 30 June accepts: %o', (today, accepted) => {
    const entry = { ...ENTRY, expires: '2024-06-30' };
    const { findings, outcome } = apply([finding('f1')], [entry], EVERYTHING, today);
    expect(findings[0]?.accepted).toEqual(accepted);
    expect(outcome.judgedOn).toBe(today);
    expect(outcome.expired).toEqual(accepted === undefined ? [entry] : []);
    expect(outcome.stale).toEqual([]);
  });

  it('calls an entry stale only when its file and its rule were looked at', () => {
    const stale = (checked: Checked, entry: AcceptedFinding = ENTRY) => {
      const { outcome } = apply([], [entry], checked);
      return [outcome.stale.length, outcome.unchecked];
    };
    expect(stale(EVERYTHING)).toEqual([1, 0]);
    expect(stale({ ...EVERYTHING, files: new Set(['b.csv']) })).toEqual([0, 1]);
    expect(stale({ ...EVERYTHING, ran: () => false })).toEqual([0, 1]);
    expect(stale({ ...EVERYTHING, files: new Set() }, { ...ENTRY, file: undefined })).toEqual([1, 0]);
  });

  it('calls an expired entry without a finding stale', () => {
    const entry = { ...ENTRY, expires: '2020-01-01' };
    const { outcome } = apply([], [entry]);
    expect(outcome).toMatchObject({ expired: [], stale: [entry] });
  });
});
