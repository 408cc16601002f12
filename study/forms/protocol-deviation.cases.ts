import type { CheckCase } from '../check-cases';

const consent = { consentedOn: '2004-02-03' };

export const protocolDeviationCases: CheckCase[] = [
  {
    check: 'DV-DVSTDAT',
    fires: { answers: { dvstdat: '2004-02-02' }, landmarks: consent },
    silent: { answers: { dvstdat: '2004-02-03' }, landmarks: consent },
  },
  {
    check: 'DV-DVECDAT',
    fires: { answers: { dvstdat: '2004-05-10', dvecdat: '2004-05-09' } },
    silent: { answers: { dvstdat: '2004-05-10', dvecdat: '2004-05-10' } },
  },
  {
    check: 'EC-123-DVTERM',
    fires: { answers: { dvterm: 'Visit missed; the father (tel. 02 5550 1234) will call again' } },
    silent: { answers: { dvterm: 'Visit missed: snow; done 5 days after the end of the window' } },
  },
  {
    check: 'EC-123-DVACT',
    fires: { answers: { dvact: 'Mr Rossi was trained again' } },
    silent: { answers: { dvact: 'The nurses of the ward were trained again' } },
  },
];
