CREATE TABLE "chemotherapy_cycle" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"missing" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"cycno" integer,
	"cyccode" text,
	"phase" text,
	"cycdone" text,
	"cycomres" text,
	"cycstdat" date,
	"cycpldat" date,
	"cycdelay" integer,
	"delayres" text,
	"delayoth" text,
	"htused" numeric(14, 1),
	"wtused" numeric(14, 1),
	"bsacalc" numeric(14, 2),
	"bsaused" numeric(14, 2),
	"bsaovr" text,
	"ancd1" numeric(14, 2),
	"pltd1" integer,
	"creatd1" numeric(14, 2),
	"gfrd1" numeric(14, 1),
	"gcsf" text,
	"gcsftyp" text,
	"gcsfstd" date,
	"gcsfdays" integer,
	"hospdays" integer,
	"fn" text,
	"trbc" integer,
	"tplt" integer,
	"nadanc" numeric(14, 2),
	"nadplt" integer,
	"maxtox" integer,
	CONSTRAINT "chemotherapy_cycle_cyccode_storable" CHECK ("cyccode" in ('MTX1', 'AP1', 'MTX2', 'IFO1', 'AP2', 'AP3', 'MTX3', 'IFO2', 'AP4', 'MTX4', 'IFO3', 'A5', 'MTX5', 'IFO4', 'UNPLANNED')),
	CONSTRAINT "chemotherapy_cycle_phase_storable" CHECK ("phase" in ('PREOP', 'POSTOP', 'POST_METASTASECTOMY', 'SALVAGE')),
	CONSTRAINT "chemotherapy_cycle_cycdone_storable" CHECK ("cycdone" in ('GIVEN', 'OMITTED')),
	CONSTRAINT "chemotherapy_cycle_cycomres_storable" CHECK ("cycomres" in ('TOXICITY', 'PROGRESSION', 'SURGERY_COMPLICATION', 'PARENT_REFUSAL', 'CUMULATIVE_LIMIT', 'INVESTIGATOR', 'OTHER')),
	CONSTRAINT "chemotherapy_cycle_delayres_storable" CHECK ("delayres" in ('NEUTROPENIA', 'THROMBOCYTOPENIA', 'INFECTION', 'MUCOSITIS', 'RENAL', 'HEPATIC', 'CARDIAC', 'SURGERY_WOUND', 'IL2_TOXICITY', 'LOGISTIC', 'FAMILY', 'OTHER')),
	CONSTRAINT "chemotherapy_cycle_gcsf_storable" CHECK ("gcsf" in ('Y', 'N')),
	CONSTRAINT "chemotherapy_cycle_gcsftyp_storable" CHECK ("gcsftyp" in ('FILGRASTIM', 'LENOGRASTIM', 'PEGFILGRASTIM')),
	CONSTRAINT "chemotherapy_cycle_fn_storable" CHECK ("fn" in ('Y', 'N'))
);
--> statement-breakpoint
CREATE TABLE "consent" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"missing" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"icftype" text,
	"icfver" text,
	"icflang" text,
	"icfpar1" text,
	"icfdat" date,
	"icfpar2" text,
	"icfpar2d" date,
	"icfpar2r" text,
	"assreq" text,
	"assyn" text,
	"assdat" date,
	"assform" text,
	"assnres" text,
	"icfbio" text,
	"icfcont" text,
	"icfwho" text,
	"icfcopy" text,
	"icfwdrl" text,
	CONSTRAINT "consent_icftype_storable" CHECK ("icftype" in ('INITIAL', 'RECONSENT_VERSION', 'RECONSENT_AGE18', 'OPTIONAL_BIOBANK', 'WITHDRAWAL')),
	CONSTRAINT "consent_icflang_storable" CHECK ("icflang" in ('it', 'en', 'fr', 'es', 'ar', 'zh', 'ro', 'OTHER')),
	CONSTRAINT "consent_icfpar1_storable" CHECK ("icfpar1" in ('Y', 'N')),
	CONSTRAINT "consent_icfpar2_storable" CHECK ("icfpar2" in ('Y', 'N', 'NOT_REQUIRED')),
	CONSTRAINT "consent_icfpar2r_storable" CHECK ("icfpar2r" in ('SOLE_CUSTODY', 'DECEASED', 'UNREACHABLE', 'LAW', 'OTHER')),
	CONSTRAINT "consent_assyn_storable" CHECK ("assyn" in ('Y', 'N', 'NOT_CAPABLE')),
	CONSTRAINT "consent_assform_storable" CHECK ("assform" in ('AGE7_12', 'AGE13_17')),
	CONSTRAINT "consent_icfbio_storable" CHECK ("icfbio" in ('Y', 'N')),
	CONSTRAINT "consent_icfcont_storable" CHECK ("icfcont" in ('Y', 'N')),
	CONSTRAINT "consent_icfwho_storable" CHECK ("icfwho" in ('PI', 'SUBINV', 'OTHER')),
	CONSTRAINT "consent_icfcopy_storable" CHECK ("icfcopy" in ('Y', 'N')),
	CONSTRAINT "consent_icfwdrl_storable" CHECK ("icfwdrl" in ('TREATMENT_ONLY', 'TREATMENT_AND_FOLLOWUP', 'USE_OF_DATA_FROM_NOW', 'BIOBANK_ONLY'))
);
--> statement-breakpoint
CREATE TABLE "death" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"missing" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"dthdat" date,
	"dthdatc" text,
	"dthcaus" text,
	"dthcauso" text,
	"dthcont" text[],
	"dthdis" text,
	"dthplace" text,
	"dthaut" text,
	"dth30d" text,
	CONSTRAINT "death_dthdatc_storable" CHECK ("dthdatc" in ('EXACT', 'MONTH_KNOWN', 'YEAR_KNOWN')),
	CONSTRAINT "death_dthcaus_storable" CHECK ("dthcaus" in ('DISEASE', 'TREATMENT_TOXICITY', 'SURGERY_COMPLICATION', 'SECOND_MALIGNANCY', 'OTHER', 'UNKNOWN')),
	CONSTRAINT "death_dthcont_storable" CHECK ("dthcont" <@ array['INFECTION', 'CARDIAC', 'RENAL', 'RESPIRATORY', 'BLEEDING', 'CAPILLARY_LEAK', 'NONE']::text[]),
	CONSTRAINT "death_dthdis_storable" CHECK ("dthdis" in ('Y', 'N', 'U')),
	CONSTRAINT "death_dthplace_storable" CHECK ("dthplace" in ('HOSPITAL', 'HOSPICE', 'HOME', 'UNKNOWN')),
	CONSTRAINT "death_dthaut_storable" CHECK ("dthaut" in ('Y', 'N', 'UNK'))
);
--> statement-breakpoint
CREATE TABLE "demographics" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"missing" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"subjid" text,
	"brthyy" integer,
	"brthmo" integer,
	"sex" text,
	"country" text,
	"ethnicyn" text,
	"race" text[],
	"refhosp" text,
	"agedx" integer,
	"agedxmo" integer,
	CONSTRAINT "demographics_sex_storable" CHECK ("sex" in ('M', 'F', 'U')),
	CONSTRAINT "demographics_country_storable" CHECK ("country" in ('AFG', 'ALA', 'ALB', 'DZA', 'ASM', 'AND', 'AGO', 'AIA', 'ATA', 'ATG', 'ARG', 'ARM', 'ABW', 'AUS', 'AUT', 'AZE', 'BHS', 'BHR', 'BGD', 'BRB', 'BLR', 'BEL', 'BLZ', 'BEN', 'BMU', 'BTN', 'BOL', 'BES', 'BIH', 'BWA', 'BVT', 'BRA', 'IOT', 'VGB', 'BRN', 'BGR', 'BFA', 'BDI', 'CPV', 'KHM', 'CMR', 'CAN', 'CYM', 'CAF', 'TCD', 'CHL', 'CHN', 'CXR', 'CCK', 'COL', 'COM', 'COG', 'COD', 'COK', 'CRI', 'HRV', 'CUB', 'CUW', 'CYP', 'CZE', 'CIV', 'DNK', 'DJI', 'DMA', 'DOM', 'ECU', 'EGY', 'SLV', 'GNQ', 'ERI', 'EST', 'SWZ', 'ETH', 'FLK', 'FRO', 'FJI', 'FIN', 'FRA', 'GUF', 'PYF', 'ATF', 'GAB', 'GMB', 'GEO', 'DEU', 'GHA', 'GIB', 'GRC', 'GRL', 'GRD', 'GLP', 'GUM', 'GTM', 'GGY', 'GIN', 'GNB', 'GUY', 'HTI', 'HMD', 'VAT', 'HND', 'HKG', 'HUN', 'ISL', 'IND', 'IDN', 'IRN', 'IRQ', 'IRL', 'IMN', 'ISR', 'ITA', 'JAM', 'JPN', 'JEY', 'JOR', 'KAZ', 'KEN', 'KIR', 'KWT', 'KGZ', 'LAO', 'LVA', 'LBN', 'LSO', 'LBR', 'LBY', 'LIE', 'LTU', 'LUX', 'MAC', 'MDG', 'MWI', 'MYS', 'MDV', 'MLI', 'MLT', 'MHL', 'MTQ', 'MRT', 'MUS', 'MYT', 'MEX', 'FSM', 'MDA', 'MCO', 'MNG', 'MNE', 'MSR', 'MAR', 'MOZ', 'MMR', 'NAM', 'NRU', 'NPL', 'NLD', 'NCL', 'NZL', 'NIC', 'NER', 'NGA', 'NIU', 'NFK', 'PRK', 'MKD', 'MNP', 'NOR', 'OMN', 'PAK', 'PLW', 'PSE', 'PAN', 'PNG', 'PRY', 'PER', 'PHL', 'PCN', 'POL', 'PRT', 'PRI', 'QAT', 'ROU', 'RUS', 'RWA', 'REU', 'BLM', 'SHN', 'KNA', 'LCA', 'MAF', 'SPM', 'VCT', 'WSM', 'SMR', 'STP', 'SAU', 'SEN', 'SRB', 'SYC', 'SLE', 'SGP', 'SXM', 'SVK', 'SVN', 'SLB', 'SOM', 'ZAF', 'SGS', 'KOR', 'SSD', 'ESP', 'LKA', 'SDN', 'SUR', 'SJM', 'SWE', 'CHE', 'SYR', 'TWN', 'TJK', 'TZA', 'THA', 'TLS', 'TGO', 'TKL', 'TON', 'TTO', 'TUN', 'TKM', 'TCA', 'TUV', 'TUR', 'UGA', 'UKR', 'ARE', 'GBR', 'USA', 'UMI', 'VIR', 'URY', 'UZB', 'VUT', 'VEN', 'VNM', 'WLF', 'ESH', 'YEM', 'ZMB', 'ZWE')),
	CONSTRAINT "demographics_ethnicyn_storable" CHECK ("ethnicyn" in ('Y', 'N')),
	CONSTRAINT "demographics_race_storable" CHECK ("race" <@ array['AMERICAN INDIAN OR ALASKA NATIVE', 'ASIAN', 'BLACK OR AFRICAN AMERICAN', 'NATIVE HAWAIIAN OR OTHER PACIFIC ISLANDER', 'WHITE', 'OTHER', 'NOT REPORTED', 'UNKNOWN']::text[]),
	CONSTRAINT "demographics_refhosp_storable" CHECK ("refhosp" in ('Y', 'N'))
);
--> statement-breakpoint
CREATE TABLE "diagnosis" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"missing" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"dxdat" date,
	"bxtype" text,
	"primbone" text,
	"primboth" text,
	"primseg" text,
	"primlat" text,
	"primgrp" text,
	"icdotop" text,
	"icdomor" text,
	"histsub" text,
	"histgrd" text,
	"centrev" text,
	"centrevd" date,
	"primdim1" numeric(14, 1),
	"primdim2" numeric(14, 1),
	"primdim3" numeric(14, 1),
	"primvol" numeric(14, 1),
	"primpct" integer,
	"extracmp" text,
	"jointinv" text,
	"nvinv" text,
	"pathfx" text,
	"skipmet" text,
	"ct" text,
	"cn" text,
	"cm_ajcc" text,
	"ajccstg" text,
	"enneking" text,
	"ldhdx" integer,
	"alpdx" integer,
	CONSTRAINT "diagnosis_bxtype_storable" CHECK ("bxtype" in ('CORE_NEEDLE', 'INCISIONAL', 'EXCISIONAL')),
	CONSTRAINT "diagnosis_primbone_storable" CHECK ("primbone" in ('FEMUR', 'TIBIA', 'FIBULA', 'HUMERUS', 'RADIUS', 'ULNA', 'PELVIS', 'SACRUM', 'SPINE', 'RIB', 'STERNUM', 'SCAPULA', 'CLAVICLE', 'MANDIBLE', 'MAXILLA', 'SKULL', 'FOOT', 'HAND', 'OTHER')),
	CONSTRAINT "diagnosis_primseg_storable" CHECK ("primseg" in ('PROXIMAL', 'DIAPHYSIS', 'DISTAL', 'WHOLE', 'NA')),
	CONSTRAINT "diagnosis_primlat_storable" CHECK ("primlat" in ('LEFT', 'RIGHT', 'MIDLINE', 'BILATERAL')),
	CONSTRAINT "diagnosis_icdotop_storable" CHECK ("icdotop" in ('C40.0', 'C40.1', 'C40.2', 'C40.3', 'C40.8', 'C40.9', 'C41.0', 'C41.1', 'C41.2', 'C41.3', 'C41.4', 'C41.8', 'C41.9')),
	CONSTRAINT "diagnosis_icdomor_storable" CHECK ("icdomor" in ('9180/3', '9181/3', '9182/3', '9183/3', '9184/3', '9185/3', '9186/3', '9187/3', '9192/3', '9193/3', '9194/3', '9195/3')),
	CONSTRAINT "diagnosis_histsub_storable" CHECK ("histsub" in ('OSTEOBLASTIC', 'CHONDROBLASTIC', 'FIBROBLASTIC', 'TELANGIECTATIC', 'SMALL_CELL', 'GIANT_CELL_RICH', 'HIGH_GRADE_SURFACE', 'CONVENTIONAL_NOS', 'OTHER')),
	CONSTRAINT "diagnosis_histgrd_storable" CHECK ("histgrd" in ('HIGH', 'INTERMEDIATE', 'LOW')),
	CONSTRAINT "diagnosis_centrev_storable" CHECK ("centrev" in ('CONFIRMED', 'CHANGED', 'PENDING', 'NOT_DONE')),
	CONSTRAINT "diagnosis_extracmp_storable" CHECK ("extracmp" in ('Y', 'N', 'U')),
	CONSTRAINT "diagnosis_jointinv_storable" CHECK ("jointinv" in ('Y', 'N', 'U')),
	CONSTRAINT "diagnosis_nvinv_storable" CHECK ("nvinv" in ('Y', 'N', 'U')),
	CONSTRAINT "diagnosis_pathfx_storable" CHECK ("pathfx" in ('Y', 'N', 'U')),
	CONSTRAINT "diagnosis_skipmet_storable" CHECK ("skipmet" in ('NONE', 'SINGLE', 'MULTIPLE')),
	CONSTRAINT "diagnosis_ct_storable" CHECK ("ct" in ('TX', 'T0', 'T1', 'T2', 'T3')),
	CONSTRAINT "diagnosis_cn_storable" CHECK ("cn" in ('NX', 'N0', 'N1')),
	CONSTRAINT "diagnosis_cm_ajcc_storable" CHECK ("cm_ajcc" in ('M0', 'M1a', 'M1b'))
);
--> statement-breakpoint
CREATE TABLE "disease_event" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"missing" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"evtno" integer,
	"evttype" text,
	"evtdat" date,
	"evtbasis" text[],
	"evtbiop" text,
	"evtsites" text[],
	"evtnodn" integer,
	"evtontx" text,
	"smntop" text,
	"smnmor" text,
	"evttrt" text[],
	"evtcr2" text,
	"evtcr2d" date,
	CONSTRAINT "disease_event_evttype_storable" CHECK ("evttype" in ('PROGRESSION', 'RELAPSE_LOCAL', 'RELAPSE_METASTATIC', 'RELAPSE_COMBINED', 'SECOND_MALIGNANCY')),
	CONSTRAINT "disease_event_evtbasis_storable" CHECK ("evtbasis" <@ array['IMAGING', 'HISTOLOGY', 'CLINICAL']::text[]),
	CONSTRAINT "disease_event_evtbiop_storable" CHECK ("evtbiop" in ('Y', 'N')),
	CONSTRAINT "disease_event_evtsites_storable" CHECK ("evtsites" <@ array['PRIMARY_SITE', 'LUNG_L', 'LUNG_R', 'PLEURA', 'BONE', 'NODE', 'LIVER', 'CNS', 'OTHER']::text[]),
	CONSTRAINT "disease_event_evtontx_storable" CHECK ("evtontx" in ('Y', 'N')),
	CONSTRAINT "disease_event_evttrt_storable" CHECK ("evttrt" <@ array['SURGERY', 'CHEMOTHERAPY', 'RADIOTHERAPY', 'TARGETED', 'TRIAL', 'PALLIATIVE', 'NONE']::text[]),
	CONSTRAINT "disease_event_evtcr2_storable" CHECK ("evtcr2" in ('Y', 'N', 'TOO_EARLY'))
);
--> statement-breakpoint
CREATE TABLE "drug_administration" (
	"id" uuid PRIMARY KEY NOT NULL,
	"entry_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"participant_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"missing" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"extrt" text,
	"extrtoth" text,
	"exday" integer,
	"expdosm2" integer,
	"expdose" numeric(14, 1),
	"exdose" numeric(14, 1),
	"exdospct" numeric(14, 1),
	"exadjyn" text,
	"exadjres" text,
	"exroute" text,
	"exstdat" date,
	"exsttim" time(0),
	"exendat" date,
	"exentim" time(0),
	"exdur" numeric(14, 1),
	"exlot" text,
	"exmesna" text,
	"exextrav" text,
	"excumm2" numeric(14, 1),
	"excomm" text,
	CONSTRAINT "drug_administration_extrt_storable" CHECK ("extrt" in ('METHOTREXATE', 'DOXORUBICIN', 'CISPLATIN', 'IFOSFAMIDE', 'MESNA', 'LEUCOVORIN', 'DEXRAZOXANE', 'ETOPOSIDE', 'CARBOPLATIN', 'OTHER')),
	CONSTRAINT "drug_administration_exadjyn_storable" CHECK ("exadjyn" in ('NO', 'REDUCED', 'INCREASED', 'INTERRUPTED', 'NOT_GIVEN')),
	CONSTRAINT "drug_administration_exadjres_storable" CHECK ("exadjres" in ('HAEMATOLOGICAL', 'RENAL', 'HEPATIC', 'CARDIAC', 'OTOTOXICITY', 'NEUROTOXICITY', 'MUCOSITIS', 'PREVIOUS_DELAYED_MTX', 'CUMULATIVE_LIMIT', 'INFECTION', 'PHARMACY_ROUNDING', 'ERROR', 'OTHER')),
	CONSTRAINT "drug_administration_exroute_storable" CHECK ("exroute" in ('IV', 'IV_CONT', 'IA', 'PO')),
	CONSTRAINT "drug_administration_exmesna_storable" CHECK ("exmesna" in ('Y', 'N')),
	CONSTRAINT "drug_administration_exextrav_storable" CHECK ("exextrav" in ('Y', 'N'))
);
--> statement-breakpoint
CREATE TABLE "end_of_treatment" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"missing" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"eotdat" date,
	"eotres" text,
	"eotreso" text,
	"eotstat" text,
	"eotcuma" numeric(14, 1),
	"eotcump" numeric(14, 1),
	"eotcumi" numeric(14, 2),
	"eotcumm" numeric(14, 2),
	"eotrdi" numeric(14, 1),
	"eotnil2" integer,
	"eotnlak" integer,
	"eosdat" date,
	"eosres" text,
	"eossign" timestamp(0) without time zone,
	CONSTRAINT "end_of_treatment_eotres_storable" CHECK ("eotres" in ('COMPLETED', 'PROGRESSION', 'TOXICITY', 'DEATH', 'PARENT_DECISION', 'INVESTIGATOR', 'LOST', 'SECOND_MALIGNANCY', 'OTHER')),
	CONSTRAINT "end_of_treatment_eotstat_storable" CHECK ("eotstat" in ('CR', 'PR', 'SD', 'PD', 'NE')),
	CONSTRAINT "end_of_treatment_eosres_storable" CHECK ("eosres" in ('DEATH', 'LOST', 'WITHDRAWAL', 'STUDY_CLOSED', 'OTHER'))
);
--> statement-breakpoint
CREATE TABLE "follow_up" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"missing" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"fudat" date,
	"fumode" text,
	"survstat" text,
	"fudisst" text,
	"fulkadat" date,
	"fuatt" integer,
	"fuchest" text,
	"fulocal" text,
	"fuschool" text,
	"fulimb" text,
	"funext" date,
	"futrans" text,
	CONSTRAINT "follow_up_fumode_storable" CHECK ("fumode" in ('VISIT', 'PHONE', 'OTHER_HOSPITAL', 'REGISTRY')),
	CONSTRAINT "follow_up_survstat_storable" CHECK ("survstat" in ('ALIVE', 'DEAD', 'LOST')),
	CONSTRAINT "follow_up_fudisst_storable" CHECK ("fudisst" in ('CR_CONTINUOUS', 'CR2_OR_LATER', 'ALIVE_WITH_DISEASE', 'UNKNOWN')),
	CONSTRAINT "follow_up_fuchest_storable" CHECK ("fuchest" in ('CT', 'XRAY', 'NONE')),
	CONSTRAINT "follow_up_fulocal_storable" CHECK ("fulocal" in ('MRI', 'XRAY', 'NONE')),
	CONSTRAINT "follow_up_fuschool_storable" CHECK ("fuschool" in ('FULL', 'PARTIAL', 'NO', 'NA')),
	CONSTRAINT "follow_up_fulimb_storable" CHECK ("fulimb" in ('NO_AID', 'ONE_AID', 'TWO_AIDS', 'WHEELCHAIR', 'PROSTHESIS')),
	CONSTRAINT "follow_up_futrans_storable" CHECK ("futrans" in ('Y', 'N'))
);
--> statement-breakpoint
CREATE TABLE "interleukin2_course" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"missing" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"il2no" integer,
	"il2done" text,
	"il2nres" text,
	"il2prod" text,
	"il2stdt" timestamp(0) without time zone,
	"il2endt" timestamp(0) without time zone,
	"il2pdose" numeric(14, 2),
	"il2dose" numeric(14, 2),
	"il2route" text,
	"il2days" numeric(14, 1),
	"il2tot" numeric(14, 2),
	"il2pct" numeric(14, 1),
	"il2ward" text,
	"il2tmax" numeric(14, 1),
	"il2sbpmin" integer,
	"il2vaso" text,
	"il2wtmax" numeric(14, 1),
	"il2creatm" numeric(14, 2),
	"il2ster" text,
	"il2premed" text[],
	"il2lympre" numeric(14, 2),
	"il2lympk" numeric(14, 2),
	CONSTRAINT "interleukin2_course_il2done_storable" CHECK ("il2done" in ('COMPLETE', 'PARTIAL', 'NOT_GIVEN')),
	CONSTRAINT "interleukin2_course_il2nres_storable" CHECK ("il2nres" in ('TOXICITY', 'PROGRESSION', 'INFECTION', 'HAEMATOLOGY', 'REFUSAL', 'SUPPLY', 'INVESTIGATOR', 'OTHER')),
	CONSTRAINT "interleukin2_course_il2prod_storable" CHECK ("il2prod" in ('ALDESLEUKIN', 'OTHER')),
	CONSTRAINT "interleukin2_course_il2route_storable" CHECK ("il2route" in ('IV_CONT', 'IV_BOLUS', 'SC')),
	CONSTRAINT "interleukin2_course_il2ward_storable" CHECK ("il2ward" in ('WARD', 'HIGH_DEPENDENCY', 'ICU')),
	CONSTRAINT "interleukin2_course_il2vaso_storable" CHECK ("il2vaso" in ('Y', 'N')),
	CONSTRAINT "interleukin2_course_il2ster_storable" CHECK ("il2ster" in ('Y', 'N')),
	CONSTRAINT "interleukin2_course_il2premed_storable" CHECK ("il2premed" <@ array['PARACETAMOL', 'NSAID', 'ANTIHISTAMINE', 'H2_BLOCKER', 'PETHIDINE', 'ANTIBIOTIC_PROPHYLAXIS', 'NONE']::text[])
);
--> statement-breakpoint
CREATE TABLE "lak_reinfusion" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"missing" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"lakno" integer,
	"lakil2" uuid,
	"harvyn" text,
	"harvnres" text,
	"harvdat" date,
	"harvacc" text,
	"harvvol" integer,
	"harvtnc" numeric(14, 2),
	"harvmnc" integer,
	"cultday" numeric(14, 1),
	"cultil2" integer,
	"culttnc" numeric(14, 2),
	"lakviab" integer,
	"lakster" text,
	"lakendo" numeric(14, 2),
	"lakmyco" text,
	"lakrel" text,
	"lakcd3" integer,
	"lakcd356" integer,
	"lakcd56" integer,
	"lakcd8" integer,
	"lakcd25" integer,
	"lakcytk" numeric(14, 1),
	"lakcytd" numeric(14, 1),
	"reinfyn" text,
	"reinfdat" date,
	"reinftim" time(0),
	"reinftnc" numeric(14, 2),
	"reinfkg" numeric(14, 2),
	"reinfcd56" numeric(14, 2),
	"reinfnres" text,
	"reinfreac" text,
	CONSTRAINT "lak_reinfusion_harvyn_storable" CHECK ("harvyn" in ('Y', 'N', 'FAILED')),
	CONSTRAINT "lak_reinfusion_harvnres_storable" CHECK ("harvnres" in ('LOW_COUNT', 'VENOUS_ACCESS', 'WEIGHT', 'CLINICAL', 'REFUSAL', 'OTHER')),
	CONSTRAINT "lak_reinfusion_harvacc_storable" CHECK ("harvacc" in ('PERIPHERAL', 'CVC', 'FEMORAL')),
	CONSTRAINT "lak_reinfusion_lakster_storable" CHECK ("lakster" in ('STERILE', 'POSITIVE', 'PENDING')),
	CONSTRAINT "lak_reinfusion_lakmyco_storable" CHECK ("lakmyco" in ('NEGATIVE', 'POSITIVE', 'ND')),
	CONSTRAINT "lak_reinfusion_lakrel_storable" CHECK ("lakrel" in ('Y', 'N', 'EXCEPTION')),
	CONSTRAINT "lak_reinfusion_reinfyn_storable" CHECK ("reinfyn" in ('Y', 'PARTIAL', 'N')),
	CONSTRAINT "lak_reinfusion_reinfnres_storable" CHECK ("reinfnres" in ('STERILITY', 'VIABILITY', 'CELL_NUMBER', 'CLINICAL', 'REFUSAL', 'OTHER')),
	CONSTRAINT "lak_reinfusion_reinfreac_storable" CHECK ("reinfreac" in ('Y', 'N'))
);
--> statement-breakpoint
CREATE TABLE "lesion" (
	"id" uuid PRIMARY KEY NOT NULL,
	"entry_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"participant_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"missing" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"tulnkid" text,
	"tuloc" text,
	"tulat" text,
	"tulobe" text,
	"tutype" text,
	"trdiam" integer,
	CONSTRAINT "lesion_tuloc_storable" CHECK ("tuloc" in ('LUNG', 'PLEURA', 'BONE', 'NODE', 'LIVER', 'SOFT_TISSUE', 'CNS', 'OTHER')),
	CONSTRAINT "lesion_tulat_storable" CHECK ("tulat" in ('LEFT', 'RIGHT', 'MIDLINE')),
	CONSTRAINT "lesion_tulobe_storable" CHECK ("tulobe" in ('RUL', 'RML', 'RLL', 'LUL', 'LLL')),
	CONSTRAINT "lesion_tutype_storable" CHECK ("tutype" in ('TARGET', 'NON_TARGET'))
);
--> statement-breakpoint
CREATE TABLE "metastases" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"missing" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"metdat" date,
	"chestct" text,
	"chestctd" date,
	"ctslice" numeric(14, 1),
	"bonescan" text,
	"lungmet" text,
	"lungnod" integer,
	"lungnodc" text,
	"lunglat" text,
	"lungmax" integer,
	"lungdef" text,
	"pleural" text,
	"bonemet" text,
	"bonemetn" integer,
	"nodemet" text,
	"othmet" text,
	"othmetsp" text,
	"metsites" integer,
	"metresec" text,
	CONSTRAINT "metastases_chestct_storable" CHECK ("chestct" in ('Y', 'N')),
	CONSTRAINT "metastases_bonescan_storable" CHECK ("bonescan" in ('BONE_SCAN', 'PET_CT', 'WB_MRI', 'NONE')),
	CONSTRAINT "metastases_lungmet_storable" CHECK ("lungmet" in ('Y', 'N')),
	CONSTRAINT "metastases_lunglat_storable" CHECK ("lunglat" in ('UNILATERAL_L', 'UNILATERAL_R', 'BILATERAL')),
	CONSTRAINT "metastases_lungdef_storable" CHECK ("lungdef" in ('DEFINITE_3x5MM_OR_1x10MM', 'PROBABLE', 'BIOPSY_PROVEN')),
	CONSTRAINT "metastases_pleural_storable" CHECK ("pleural" in ('Y', 'N')),
	CONSTRAINT "metastases_bonemet_storable" CHECK ("bonemet" in ('Y', 'N')),
	CONSTRAINT "metastases_nodemet_storable" CHECK ("nodemet" in ('Y', 'N')),
	CONSTRAINT "metastases_othmet_storable" CHECK ("othmet" in ('Y', 'N')),
	CONSTRAINT "metastases_metresec_storable" CHECK ("metresec" in ('YES_ALL', 'PARTLY', 'NO', 'UNCERTAIN'))
);
--> statement-breakpoint
CREATE TABLE "metastasis_surgery" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"missing" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"lungsxdone" text,
	"lungsxnres" text,
	"sxmno" integer,
	"sxmdat" date,
	"sxmsite" text,
	"sxmlat" text,
	"sxmsame" text,
	"sxmapp" text,
	"sxmpalp" text,
	"sxmctn" integer,
	"sxmremn" integer,
	"sxmposn" integer,
	"sxmviabn" integer,
	"sxmmaxd" integer,
	"sxmres" text[],
	"sxmmarg" text,
	"sxmcompl" text,
	"sxmcomp" text[],
	"sxmreason" text,
	CONSTRAINT "metastasis_surgery_lungsxdone_storable" CHECK ("lungsxdone" in ('DONE', 'NOT_NEEDED_CR', 'NOT_DONE')),
	CONSTRAINT "metastasis_surgery_lungsxnres_storable" CHECK ("lungsxnres" in ('UNRESECTABLE', 'PROGRESSION', 'DEATH', 'REFUSAL', 'OTHER')),
	CONSTRAINT "metastasis_surgery_sxmsite_storable" CHECK ("sxmsite" in ('LUNG', 'PLEURA', 'BONE', 'NODE', 'OTHER')),
	CONSTRAINT "metastasis_surgery_sxmlat_storable" CHECK ("sxmlat" in ('LEFT', 'RIGHT', 'BILATERAL_ONE_STAGE', 'MIDLINE')),
	CONSTRAINT "metastasis_surgery_sxmsame_storable" CHECK ("sxmsame" in ('Y', 'N')),
	CONSTRAINT "metastasis_surgery_sxmapp_storable" CHECK ("sxmapp" in ('THORACOTOMY', 'STERNOTOMY', 'VATS', 'CLAMSHELL', 'OPEN_OTHER')),
	CONSTRAINT "metastasis_surgery_sxmpalp_storable" CHECK ("sxmpalp" in ('Y', 'N')),
	CONSTRAINT "metastasis_surgery_sxmres_storable" CHECK ("sxmres" <@ array['WEDGE', 'SEGMENT', 'LOBECTOMY', 'PNEUMONECTOMY', 'CHEST_WALL', 'LASER']::text[]),
	CONSTRAINT "metastasis_surgery_sxmmarg_storable" CHECK ("sxmmarg" in ('R0', 'R1', 'R2', 'RX')),
	CONSTRAINT "metastasis_surgery_sxmcompl_storable" CHECK ("sxmcompl" in ('Y', 'N')),
	CONSTRAINT "metastasis_surgery_sxmcomp_storable" CHECK ("sxmcomp" <@ array['NONE', 'AIR_LEAK', 'INFECTION', 'BLEEDING', 'REOPERATION', 'OTHER']::text[]),
	CONSTRAINT "metastasis_surgery_sxmreason_storable" CHECK ("sxmreason" in ('INITIAL', 'RELAPSE_1', 'RELAPSE_2PLUS'))
);
--> statement-breakpoint
CREATE TABLE "methotrexate_levels" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"missing" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"mtxhyd" integer,
	"mtxphpre" numeric(14, 1),
	"mtxuop" text,
	"mtxl0" numeric(14, 1),
	"mtxl24t" numeric(14, 1),
	"mtxl24" numeric(14, 2),
	"mtxl48t" numeric(14, 1),
	"mtxl48" numeric(14, 3),
	"mtxl72t" numeric(14, 1),
	"mtxl72" numeric(14, 3),
	"mtxclr" numeric(14, 1),
	"mtxdel" text,
	"lvstt" numeric(14, 1),
	"lvdose" numeric(14, 1),
	"lvn" integer,
	"lvesc" text,
	"creat24" numeric(14, 2),
	"creat48" numeric(14, 2),
	"glucarp" text,
	"glucarpt" numeric(14, 1),
	"mtxint" text,
	"mtxcomm" text,
	CONSTRAINT "methotrexate_levels_mtxuop_storable" CHECK ("mtxuop" in ('Y', 'N')),
	CONSTRAINT "methotrexate_levels_lvesc_storable" CHECK ("lvesc" in ('Y', 'N')),
	CONSTRAINT "methotrexate_levels_glucarp_storable" CHECK ("glucarp" in ('Y', 'N')),
	CONSTRAINT "methotrexate_levels_mtxint_storable" CHECK ("mtxint" in ('Y', 'N'))
);
--> statement-breakpoint
CREATE TABLE "methotrexate_sample" (
	"id" uuid PRIMARY KEY NOT NULL,
	"entry_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"participant_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"missing" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"mtxxt" numeric(14, 1),
	"mtxxl" numeric(14, 3)
);
--> statement-breakpoint
CREATE TABLE "pathology" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"missing" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"pathspec" text,
	"pathdat" date,
	"pathrep" date,
	"necne" text,
	"necpct" integer,
	"huvos" text,
	"histresp" text,
	"necmeth" text,
	"centpath" text,
	"centnec" integer,
	"viabmet" text,
	"margpri" text,
	"margr" text,
	"margmm" numeric(14, 1),
	"ypt" numeric(14, 1),
	"lvi" text,
	CONSTRAINT "pathology_pathspec_storable" CHECK ("pathspec" in ('PRIMARY', 'LUNG_L', 'LUNG_R', 'BONE_MET', 'OTHER')),
	CONSTRAINT "pathology_necne_storable" CHECK ("necne" in ('Y', 'N')),
	CONSTRAINT "pathology_necmeth_storable" CHECK ("necmeth" in ('FULL_SLICE_MAPPING', 'SAMPLING', 'UNKNOWN')),
	CONSTRAINT "pathology_centpath_storable" CHECK ("centpath" in ('DONE', 'PENDING', 'NOT_DONE')),
	CONSTRAINT "pathology_viabmet_storable" CHECK ("viabmet" in ('NONE', 'SOME', 'ONLY_NECROTIC', 'NO_TUMOUR')),
	CONSTRAINT "pathology_margpri_storable" CHECK ("margpri" in ('WIDE', 'MARGINAL', 'INTRALESIONAL', 'RADICAL')),
	CONSTRAINT "pathology_margr_storable" CHECK ("margr" in ('R0', 'R1', 'R2', 'RX')),
	CONSTRAINT "pathology_lvi_storable" CHECK ("lvi" in ('Y', 'N', 'U'))
);
--> statement-breakpoint
CREATE TABLE "primary_surgery" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"missing" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"sxpdone" text,
	"sxpnres" text,
	"sxpdat" date,
	"sxptype" text,
	"sxpres" text,
	"sxprec" text,
	"sxplat" text,
	"sxpsite" text,
	"sxpdur" integer,
	"sxpblood" integer,
	"sxpcomp" text[],
	"sxpreop" text,
	"sxpchemo" date,
	"mstsscore" integer,
	CONSTRAINT "primary_surgery_sxpdone_storable" CHECK ("sxpdone" in ('DONE', 'NOT_DONE_YET', 'NOT_DONE_FINAL')),
	CONSTRAINT "primary_surgery_sxpnres_storable" CHECK ("sxpnres" in ('UNRESECTABLE', 'PROGRESSION', 'DEATH', 'REFUSAL', 'RADIOTHERAPY_INSTEAD', 'OTHER')),
	CONSTRAINT "primary_surgery_sxptype_storable" CHECK ("sxptype" in ('LIMB_SALVAGE', 'AMPUTATION', 'ROTATIONPLASTY', 'RESECTION_NO_RECONSTRUCTION', 'HEMIPELVECTOMY_INT', 'HEMIPELVECTOMY_EXT', 'REVISION', 'OTHER')),
	CONSTRAINT "primary_surgery_sxpres_storable" CHECK ("sxpres" in ('INTRA_ARTICULAR', 'EXTRA_ARTICULAR', 'INTERCALARY', 'AXIAL', 'NA')),
	CONSTRAINT "primary_surgery_sxprec_storable" CHECK ("sxprec" in ('ENDOPROSTHESIS', 'GROWING_PROSTHESIS', 'ALLOGRAFT', 'ALLOGRAFT_PROSTHETIC', 'AUTOGRAFT_VASCULARISED', 'AUTOGRAFT_NONVASC', 'ARTHRODESIS', 'NONE', 'OTHER')),
	CONSTRAINT "primary_surgery_sxplat_storable" CHECK ("sxplat" in ('LEFT', 'RIGHT', 'MIDLINE')),
	CONSTRAINT "primary_surgery_sxpsite_storable" CHECK ("sxpsite" in ('MI01', 'MI02', 'MI03', 'OTHER')),
	CONSTRAINT "primary_surgery_sxpcomp_storable" CHECK ("sxpcomp" <@ array['NONE', 'WOUND', 'INFECTION', 'NERVE', 'VASCULAR', 'FRACTURE', 'DVT', 'OTHER']::text[]),
	CONSTRAINT "primary_surgery_sxpreop_storable" CHECK ("sxpreop" in ('Y', 'N'))
);
--> statement-breakpoint
CREATE TABLE "screening" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"missing" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"scrdat" date,
	"scrno" text,
	"protver" text,
	"inc01" text,
	"inc02" text,
	"inc03" text,
	"inc04" text,
	"inc05" text,
	"exc01" text,
	"exc02" text,
	"exc03" text,
	"exc04" text,
	"exc05" text,
	"exc05sp" text,
	"eligyn" text,
	"eligovr" text,
	"eligovrt" text,
	"enrldat" date,
	"scrfres" text,
	"scrfreso" text,
	CONSTRAINT "screening_protver_storable" CHECK ("protver" in ('1.0', '2.0', '3.0')),
	CONSTRAINT "screening_inc01_storable" CHECK ("inc01" in ('Y', 'N')),
	CONSTRAINT "screening_inc02_storable" CHECK ("inc02" in ('Y', 'N')),
	CONSTRAINT "screening_inc03_storable" CHECK ("inc03" in ('Y', 'N')),
	CONSTRAINT "screening_inc04_storable" CHECK ("inc04" in ('Y', 'N')),
	CONSTRAINT "screening_inc05_storable" CHECK ("inc05" in ('Y', 'N')),
	CONSTRAINT "screening_exc01_storable" CHECK ("exc01" in ('Y', 'N')),
	CONSTRAINT "screening_exc02_storable" CHECK ("exc02" in ('Y', 'N')),
	CONSTRAINT "screening_exc03_storable" CHECK ("exc03" in ('Y', 'N')),
	CONSTRAINT "screening_exc04_storable" CHECK ("exc04" in ('Y', 'N', 'NA')),
	CONSTRAINT "screening_exc05_storable" CHECK ("exc05" in ('Y', 'N')),
	CONSTRAINT "screening_eligovr_storable" CHECK ("eligovr" in ('Y', 'N')),
	CONSTRAINT "screening_scrfres_storable" CHECK ("scrfres" in ('INELIGIBLE', 'REFUSED', 'DIED', 'TRANSFERRED', 'OTHER'))
);
--> statement-breakpoint
CREATE TABLE "surgical_remission" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"missing" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"csrprim" text,
	"csrlung" text,
	"csroth" text,
	"csr" text,
	"csrdat" date,
	"csradj" text,
	CONSTRAINT "surgical_remission_csrprim_storable" CHECK ("csrprim" in ('YES_R0', 'YES_R1', 'NO', 'NOT_OPERATED')),
	CONSTRAINT "surgical_remission_csrlung_storable" CHECK ("csrlung" in ('SURGERY_COMPLETE', 'CR_ON_CHEMO', 'NO_LUNG_METS', 'NOT_CLEARED')),
	CONSTRAINT "surgical_remission_csroth_storable" CHECK ("csroth" in ('SURGERY', 'RADIOTHERAPY', 'NA', 'NOT_CLEARED')),
	CONSTRAINT "surgical_remission_csradj_storable" CHECK ("csradj" in ('CONFIRMED', 'CHANGED', 'PENDING'))
);
--> statement-breakpoint
ALTER TABLE "chemotherapy_cycle" ADD CONSTRAINT "chemotherapy_cycle_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chemotherapy_cycle" ADD CONSTRAINT "chemotherapy_cycle_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chemotherapy_cycle" ADD CONSTRAINT "chemotherapy_cycle_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent" ADD CONSTRAINT "consent_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent" ADD CONSTRAINT "consent_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent" ADD CONSTRAINT "consent_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "death" ADD CONSTRAINT "death_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "death" ADD CONSTRAINT "death_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "death" ADD CONSTRAINT "death_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "demographics" ADD CONSTRAINT "demographics_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "demographics" ADD CONSTRAINT "demographics_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "demographics" ADD CONSTRAINT "demographics_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "diagnosis" ADD CONSTRAINT "diagnosis_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "diagnosis" ADD CONSTRAINT "diagnosis_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "diagnosis" ADD CONSTRAINT "diagnosis_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disease_event" ADD CONSTRAINT "disease_event_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disease_event" ADD CONSTRAINT "disease_event_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disease_event" ADD CONSTRAINT "disease_event_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drug_administration" ADD CONSTRAINT "drug_administration_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drug_administration" ADD CONSTRAINT "drug_administration_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drug_administration" ADD CONSTRAINT "drug_administration_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "end_of_treatment" ADD CONSTRAINT "end_of_treatment_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "end_of_treatment" ADD CONSTRAINT "end_of_treatment_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "end_of_treatment" ADD CONSTRAINT "end_of_treatment_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interleukin2_course" ADD CONSTRAINT "interleukin2_course_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interleukin2_course" ADD CONSTRAINT "interleukin2_course_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interleukin2_course" ADD CONSTRAINT "interleukin2_course_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lak_reinfusion" ADD CONSTRAINT "lak_reinfusion_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lak_reinfusion" ADD CONSTRAINT "lak_reinfusion_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lak_reinfusion" ADD CONSTRAINT "lak_reinfusion_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lak_reinfusion" ADD CONSTRAINT "lak_reinfusion_lakil2_entry_id_fk" FOREIGN KEY ("lakil2") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesion" ADD CONSTRAINT "lesion_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesion" ADD CONSTRAINT "lesion_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesion" ADD CONSTRAINT "lesion_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metastases" ADD CONSTRAINT "metastases_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metastases" ADD CONSTRAINT "metastases_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metastases" ADD CONSTRAINT "metastases_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metastasis_surgery" ADD CONSTRAINT "metastasis_surgery_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metastasis_surgery" ADD CONSTRAINT "metastasis_surgery_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metastasis_surgery" ADD CONSTRAINT "metastasis_surgery_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "methotrexate_levels" ADD CONSTRAINT "methotrexate_levels_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "methotrexate_levels" ADD CONSTRAINT "methotrexate_levels_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "methotrexate_levels" ADD CONSTRAINT "methotrexate_levels_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "methotrexate_sample" ADD CONSTRAINT "methotrexate_sample_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "methotrexate_sample" ADD CONSTRAINT "methotrexate_sample_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "methotrexate_sample" ADD CONSTRAINT "methotrexate_sample_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pathology" ADD CONSTRAINT "pathology_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pathology" ADD CONSTRAINT "pathology_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pathology" ADD CONSTRAINT "pathology_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "primary_surgery" ADD CONSTRAINT "primary_surgery_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "primary_surgery" ADD CONSTRAINT "primary_surgery_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "primary_surgery" ADD CONSTRAINT "primary_surgery_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screening" ADD CONSTRAINT "screening_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screening" ADD CONSTRAINT "screening_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screening" ADD CONSTRAINT "screening_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "surgical_remission" ADD CONSTRAINT "surgical_remission_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "surgical_remission" ADD CONSTRAINT "surgical_remission_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "surgical_remission" ADD CONSTRAINT "surgical_remission_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "chemotherapy_cycle_of_participant" ON "chemotherapy_cycle" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "consent_of_participant" ON "consent" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "death_of_participant" ON "death" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "demographics_of_participant" ON "demographics" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "diagnosis_of_participant" ON "diagnosis" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "disease_event_of_participant" ON "disease_event" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "drug_administration_of_participant" ON "drug_administration" USING btree ("participant_id","entry_id");--> statement-breakpoint
CREATE INDEX "end_of_treatment_of_participant" ON "end_of_treatment" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "follow_up_of_participant" ON "follow_up" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "interleukin2_course_of_participant" ON "interleukin2_course" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "lak_reinfusion_of_participant" ON "lak_reinfusion" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "lesion_of_participant" ON "lesion" USING btree ("participant_id","entry_id");--> statement-breakpoint
CREATE INDEX "metastases_of_participant" ON "metastases" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "metastasis_surgery_of_participant" ON "metastasis_surgery" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "methotrexate_levels_of_participant" ON "methotrexate_levels" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "methotrexate_sample_of_participant" ON "methotrexate_sample" USING btree ("participant_id","entry_id");--> statement-breakpoint
CREATE INDEX "pathology_of_participant" ON "pathology" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "primary_surgery_of_participant" ON "primary_surgery" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "screening_of_participant" ON "screening" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "surgical_remission_of_participant" ON "surgical_remission" USING btree ("participant_id");