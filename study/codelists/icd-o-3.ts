/** ICD-O-3 topography of bone. Source: ICD-O-3.2 as printed by the NCI Childhood Cancer Data Initiative. */
export const topography = {
  'C40.0': 'C40.0 Long bones of upper limb, scapula and associated joints',
  'C40.1': 'C40.1 Short bones of upper limb and associated joints',
  'C40.2': 'C40.2 Long bones of lower limb and associated joints',
  'C40.3': 'C40.3 Short bones of lower limb and associated joints',
  'C40.8': 'C40.8 Overlapping lesion of bones, joints and articular cartilage of limbs',
  'C40.9': 'C40.9 Bone of limb, NOS',
  'C41.0': 'C41.0 Bones of skull and face and associated joints',
  'C41.1': 'C41.1 Mandible',
  'C41.2': 'C41.2 Vertebral column',
  'C41.3': 'C41.3 Rib, sternum, clavicle and associated joints',
  'C41.4': 'C41.4 Pelvic bones, sacrum, coccyx and associated joints',
  'C41.8': 'C41.8 Overlapping lesion of bones, joints and articular cartilage',
  'C41.9': 'C41.9 Bone, NOS',
} as const;

/**
 * ICD-O-3 morphology of osteosarcoma. Source: gdcdictionary of the NCI Genomic Data Commons (Apache-2.0), which names both 9186/3 and
 * 9195/3 "Conventional Osteosarcoma" and does not name 9184/3: the words that tell them apart are those of ICD-O-3.
 */
export const morphology = {
  '9180/3': '9180/3 Osteosarcoma, NOS',
  '9181/3': '9181/3 Chondroblastic osteosarcoma',
  '9182/3': '9182/3 Fibroblastic osteosarcoma',
  '9183/3': '9183/3 Telangiectatic osteosarcoma',
  '9184/3': '9184/3 Osteosarcoma in Paget disease of bone',
  '9185/3': '9185/3 Small cell osteosarcoma',
  '9186/3': '9186/3 Conventional osteosarcoma (central)',
  '9187/3': '9187/3 Low-grade central osteosarcoma',
  '9192/3': '9192/3 Parosteal osteosarcoma',
  '9193/3': '9193/3 Periosteal osteosarcoma',
  '9194/3': '9194/3 High-grade surface osteosarcoma',
  '9195/3': '9195/3 Conventional osteosarcoma (intracortical)',
} as const;
