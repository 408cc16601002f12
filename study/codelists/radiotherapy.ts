export const irradiatedSites = {
  PRIMARY: 'Primary tumour',
  LUNG: 'Lung',
  BONE_MET: 'Bone metastasis',
  OTHER: 'Other site',
} as const;

export const radiotherapyIntents = { LOCAL_CONTROL: 'Local control', PALLIATIVE: 'Palliative' } as const;
