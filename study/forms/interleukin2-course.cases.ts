import type { CheckCase } from '../check-cases';

const fourDays = { il2stdt: '2009-02-16T09:00', il2endt: '2009-02-20T09:00', il2days: 4 };
const surface = { CYC: [{ cycstdat: '2009-02-02', bsaused: 1.2 }] };

export const interleukin2CourseCases: CheckCase[] = [
  {
    check: 'EC-074',
    fires: { answers: { ...fourDays, il2days: 3.7 } },
    silent: { answers: { ...fourDays, il2days: 3.8 } },
  },
  {
    check: 'IL2-IL2ENDT',
    fires: { answers: { ...fourDays, il2endt: '2009-02-16T20:59' } },
    silent: { answers: { ...fourDays, il2endt: '2009-02-16T21:00' } },
  },
  {
    check: 'EC-075',
    fires: { answers: { ...fourDays, il2dose: 9 }, others: surface },
    silent: { answers: { ...fourDays, il2dose: 10.8 }, others: surface },
  },
  {
    check: 'EC-080',
    fires: { answers: { il2lympre: 1.2, il2lympk: 1.2 } },
    silent: { answers: { il2lympre: 1.2, il2lympk: 4.5 } },
  },
];
