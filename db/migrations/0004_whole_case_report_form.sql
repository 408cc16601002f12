CREATE TABLE "check_confirmation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"check_id" text NOT NULL,
	"row_id" uuid,
	"answers" jsonb NOT NULL,
	"reason" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decision" text,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"remark" text
);
--> statement-breakpoint
CREATE TABLE "check_run" (
	"day" date PRIMARY KEY NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"reached" uuid,
	"participants" integer DEFAULT 0 NOT NULL,
	"findings" integer DEFAULT 0 NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "deviation_proposal" (
	"id" uuid PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"rule" text NOT NULL,
	"about" text NOT NULL,
	"entry_id" uuid,
	"category" text NOT NULL,
	"says" text NOT NULL,
	"occurred_on" date,
	"proposed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decision" text,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"reason" text,
	"deviation_entry_id" uuid,
	CONSTRAINT "deviation_proposed_once" UNIQUE("participant_id","rule","about")
);
--> statement-breakpoint
CREATE TABLE "finding" (
	"id" uuid PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"entry_id" uuid,
	"check_id" text NOT NULL,
	"severity" text NOT NULL,
	"field" text NOT NULL,
	"group_key" text,
	"row_id" uuid,
	"says" text NOT NULL,
	"found_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "document_approval" (
	"id" uuid PRIMARY KEY NOT NULL,
	"site_id" uuid NOT NULL,
	"document" text NOT NULL,
	"version" text NOT NULL,
	"approved_on" date NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "document_approved_once" UNIQUE("site_id","document","version")
);
--> statement-breakpoint
CREATE TABLE "laboratory" (
	"id" uuid PRIMARY KEY NOT NULL,
	"site_id" uuid NOT NULL,
	"name" text NOT NULL,
	"closed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "laboratory_named_once" UNIQUE("site_id","name")
);
--> statement-breakpoint
CREATE TABLE "reference_range" (
	"id" uuid PRIMARY KEY NOT NULL,
	"site_id" uuid NOT NULL,
	"laboratory_id" uuid NOT NULL,
	"analyte" text NOT NULL,
	"unit" text NOT NULL,
	"to_own" double precision NOT NULL,
	"to_si" double precision NOT NULL,
	"sex" text,
	"age_from" integer NOT NULL,
	"age_to" integer NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"low" double precision,
	"high" double precision,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "adverse_event" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"missing" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"aeyn" text,
	"aeterm" text,
	"aectcae" text,
	"aesoc" text,
	"aeoth" text,
	"aestdat" date,
	"aeongo" text,
	"aeendat" date,
	"aetoxgr" text,
	"aebase" text,
	"aectcv" text,
	"aerelc" text,
	"aereli" text,
	"aerell" text,
	"aerels" text,
	"aedrug" text[],
	"aecyc" uuid,
	"aeacn" text,
	"aetrt" text,
	"aeout" text,
	"aeser" text,
	"aesernot" text,
	"aeunexp" text,
	CONSTRAINT "adverse_event_aeyn_storable" CHECK ("aeyn" in ('Y', 'N')),
	CONSTRAINT "adverse_event_aectcae_storable" CHECK ("aectcae" in ('Anemia', 'Blood and lymphatic system disorders - Other, specify', 'Bone marrow hypocellular', 'Disseminated intravascular coagulation', 'Eosinophilia', 'Febrile neutropenia', 'Hemolysis', 'Hemolytic uremic syndrome', 'Leukocytosis', 'Lymph node pain', 'Methemoglobinemia', 'Thrombotic thrombocytopenic purpura', 'Aortic valve disease', 'Asystole', 'Atrial fibrillation', 'Atrial flutter', 'Atrioventricular block complete', 'Atrioventricular block first degree', 'Cardiac arrest', 'Cardiac disorders - Other, specify', 'Chest pain - cardiac', 'Conduction disorder', 'Cyanosis', 'Heart failure', 'Left ventricular systolic dysfunction', 'Mitral valve disease', 'Mobitz (type) II atrioventricular block', 'Mobitz type I', 'Myocardial infarction', 'Myocarditis', 'Palpitations', 'Paroxysmal atrial tachycardia', 'Pericardial effusion', 'Pericardial tamponade', 'Pericarditis', 'Pulmonary valve disease', 'Restrictive cardiomyopathy', 'Right ventricular dysfunction', 'Sick sinus syndrome', 'Sinus bradycardia', 'Sinus tachycardia', 'Supraventricular tachycardia', 'Tricuspid valve disease', 'Ventricular arrhythmia', 'Ventricular fibrillation', 'Ventricular tachycardia', 'Congenital, familial and genetic disorders - Other, specify', 'Ear and labyrinth disorders - Other, specify', 'Ear pain', 'External ear pain', 'Hearing impaired', 'Middle ear inflammation', 'Tinnitus', 'Vertigo', 'Vestibular disorder', 'Adrenal insufficiency', 'Cushingoid', 'Delayed puberty', 'Endocrine disorders - Other, specify', 'Growth accelerated', 'Hyperparathyroidism', 'Hyperthyroidism', 'Hypoparathyroidism', 'Hypophysitis', 'Hypopituitarism', 'Hypothyroidism', 'Precocious puberty', 'Testosterone deficiency', 'Virilization', 'Blurred vision', 'Cataract', 'Corneal ulcer', 'Dry eye', 'Extraocular muscle paresis', 'Eye disorders - Other, specify', 'Eye pain', 'Eyelid function disorder', 'Flashing lights', 'Floaters', 'Glaucoma', 'Keratitis', 'Night blindness', 'Optic nerve disorder', 'Papilledema', 'Periorbital edema', 'Photophobia', 'Retinal detachment', 'Retinal tear', 'Retinal vascular disorder', 'Retinopathy', 'Scleral disorder', 'Uveitis', 'Vision decreased', 'Vitreous hemorrhage', 'Watering eyes', 'Abdominal distension', 'Abdominal pain', 'Anal fissure', 'Anal fistula', 'Anal hemorrhage', 'Anal mucositis', 'Anal necrosis', 'Anal pain', 'Anal stenosis', 'Anal ulcer', 'Ascites', 'Belching', 'Bloating', 'Cecal hemorrhage', 'Cheilitis', 'Chylous ascites', 'Colitis', 'Colonic fistula', 'Colonic hemorrhage', 'Colonic obstruction', 'Colonic perforation', 'Colonic stenosis', 'Colonic ulcer', 'Constipation', 'Dental caries', 'Diarrhea', 'Dry mouth', 'Duodenal fistula', 'Duodenal hemorrhage', 'Duodenal obstruction', 'Duodenal perforation', 'Duodenal stenosis', 'Duodenal ulcer', 'Dyspepsia', 'Dysphagia', 'Enterocolitis', 'Enterovesical fistula', 'Esophageal fistula', 'Esophageal hemorrhage', 'Esophageal necrosis', 'Esophageal obstruction', 'Esophageal pain', 'Esophageal perforation', 'Esophageal stenosis', 'Esophageal ulcer', 'Esophageal varices hemorrhage', 'Esophagitis', 'Fecal incontinence', 'Flatulence', 'Gastric fistula', 'Gastric hemorrhage', 'Gastric necrosis', 'Gastric perforation', 'Gastric stenosis', 'Gastric ulcer', 'Gastritis', 'Gastroesophageal reflux disease', 'Gastrointestinal disorders - Other, specify', 'Gastrointestinal fistula', 'Gastrointestinal pain', 'Gastroparesis', 'Gingival pain', 'Hemorrhoidal hemorrhage', 'Hemorrhoids', 'Ileal fistula', 'Ileal hemorrhage', 'Ileal obstruction', 'Ileal perforation', 'Ileal stenosis', 'Ileal ulcer', 'Ileus', 'Intra-abdominal hemorrhage', 'Jejunal fistula', 'Jejunal hemorrhage', 'Jejunal obstruction', 'Jejunal perforation', 'Jejunal stenosis', 'Jejunal ulcer', 'Lip pain', 'Lower gastrointestinal hemorrhage', 'Malabsorption', 'Mucositis oral', 'Nausea', 'Obstruction gastric', 'Oral cavity fistula', 'Oral dysesthesia', 'Oral hemorrhage', 'Oral pain', 'Pancreatic duct stenosis', 'Pancreatic fistula', 'Pancreatic hemorrhage', 'Pancreatic necrosis', 'Pancreatitis', 'Periodontal disease', 'Peritoneal necrosis', 'Proctitis', 'Rectal fissure', 'Rectal fistula', 'Rectal hemorrhage', 'Rectal mucositis', 'Rectal necrosis', 'Rectal obstruction', 'Rectal pain', 'Rectal perforation', 'Rectal stenosis', 'Rectal ulcer', 'Retroperitoneal hemorrhage', 'Salivary duct inflammation', 'Salivary gland fistula', 'Small intestinal mucositis', 'Small intestinal obstruction', 'Small intestinal perforation', 'Small intestinal stenosis', 'Small intestine ulcer', 'Stomach pain', 'Tooth development disorder', 'Tooth discoloration', 'Toothache', 'Typhlitis', 'Upper gastrointestinal hemorrhage', 'Visceral arterial ischemia', 'Vomiting', 'Chills', 'Death neonatal', 'Death NOS', 'Disease progression', 'Edema face', 'Edema limbs', 'Edema trunk', 'Facial pain', 'Fatigue', 'Fever', 'Flu like symptoms', 'Gait disturbance', 'General disorders and administration site conditions - Other, specify', 'Generalized edema', 'Hypothermia', 'Infusion site extravasation', 'Injection site reaction', 'Localized edema', 'Malaise', 'Multi-organ failure', 'Neck edema', 'Non-cardiac chest pain', 'Pain', 'Sudden death NOS', 'Vaccination site lymphadenopathy', 'Bile duct stenosis', 'Biliary fistula', 'Budd-Chiari syndrome', 'Cholecystitis', 'Gallbladder fistula', 'Gallbladder necrosis', 'Gallbladder obstruction', 'Gallbladder pain', 'Gallbladder perforation', 'Hepatic failure', 'Hepatic hemorrhage', 'Hepatic necrosis', 'Hepatic pain', 'Hepatobiliary disorders - Other, specify', 'Perforation bile duct', 'Portal hypertension', 'Portal vein thrombosis', 'Sinusoidal obstruction syndrome', 'Allergic reaction', 'Anaphylaxis', 'Autoimmune disorder', 'Cytokine release syndrome', 'Immune system disorders - Other, specify', 'Serum sickness', 'Abdominal infection', 'Anorectal infection', 'Appendicitis', 'Appendicitis perforated', 'Arteritis infective', 'Bacteremia', 'Biliary tract infection', 'Bladder infection', 'Bone infection', 'Breast infection', 'Bronchial infection', 'Catheter related infection', 'Cecal infection', 'Cervicitis infection', 'Conjunctivitis', 'Conjunctivitis infective', 'Corneal infection', 'Cranial nerve infection', 'Cytomegalovirus infection reactivation', 'Device related infection', 'Duodenal infection', 'Encephalitis infection', 'Encephalomyelitis infection', 'Endocarditis infective', 'Endophthalmitis', 'Enterocolitis infectious', 'Epstein-Barr virus infection reactivation', 'Esophageal infection', 'Eye infection', 'Folliculitis', 'Fungemia', 'Gallbladder infection', 'Gum infection', 'Hepatic infection', 'Hepatitis B reactivation', 'Hepatitis viral', 'Herpes simplex reactivation', 'Infections and infestations - Other, specify', 'Infective myositis', 'Joint infection', 'Kidney infection', 'Laryngitis', 'Lip infection', 'Lung infection', 'Lymph gland infection', 'Mediastinal infection', 'Meningitis', 'Mucosal infection', 'Myelitis', 'Nail infection', 'Otitis externa', 'Otitis media', 'Ovarian infection', 'Pancreas infection', 'Papulopustular rash', 'Paronychia', 'Pelvic infection', 'Penile infection', 'Periorbital infection', 'Peripheral nerve infection', 'Peritoneal infection', 'Pharyngitis', 'Phlebitis infective', 'Pleural infection', 'Prostate infection', 'Rash pustular', 'Rhinitis infective', 'Salivary gland infection', 'Scrotal infection', 'Sepsis', 'Shingles', 'Sinusitis', 'Skin infection', 'Small intestine infection', 'Soft tissue infection', 'Splenic infection', 'Stoma site infection', 'Thrush', 'Tooth infection', 'Tracheitis', 'Upper respiratory infection', 'Urethral infection', 'Urinary tract infection', 'Uterine infection', 'Vaginal infection', 'Viremia', 'Vulval infection', 'Wound infection', 'Ankle fracture', 'Aortic injury', 'Arterial injury', 'Biliary anastomotic leak', 'Bladder anastomotic leak', 'Bruising', 'Burn', 'Dermatitis radiation', 'Esophageal anastomotic leak', 'Fall', 'Fallopian tube anastomotic leak', 'Fallopian tube perforation', 'Fracture', 'Gastric anastomotic leak', 'Gastrointestinal anastomotic leak', 'Gastrointestinal stoma necrosis', 'Hip fracture', 'Infusion related reaction', 'Injury to carotid artery', 'Injury to inferior vena cava', 'Injury to jugular vein', 'Injury to superior vena cava', 'Injury, poisoning and procedural complications - Other, specify', 'Intestinal stoma leak', 'Intestinal stoma obstruction', 'Intestinal stoma site bleeding', 'Intraoperative arterial injury', 'Intraoperative breast injury', 'Intraoperative cardiac injury', 'Intraoperative ear injury', 'Intraoperative endocrine injury', 'Intraoperative gastrointestinal injury', 'Intraoperative head and neck injury', 'Intraoperative hemorrhage', 'Intraoperative hepatobiliary injury', 'Intraoperative musculoskeletal injury', 'Intraoperative neurological injury', 'Intraoperative ocular injury', 'Intraoperative renal injury', 'Intraoperative reproductive tract injury', 'Intraoperative respiratory injury', 'Intraoperative splenic injury', 'Intraoperative urinary injury', 'Intraoperative venous injury', 'Kidney anastomotic leak', 'Large intestinal anastomotic leak', 'Pancreatic anastomotic leak', 'Pharyngeal anastomotic leak', 'Postoperative hemorrhage', 'Postoperative thoracic procedure complication', 'Prolapse of intestinal stoma', 'Prolapse of urostomy', 'Radiation recall reaction (dermatologic)', 'Rectal anastomotic leak', 'Seroma', 'Small intestinal anastomotic leak', 'Spermatic cord anastomotic leak', 'Spinal fracture', 'Stenosis of gastrointestinal stoma', 'Stomal ulcer', 'Tracheal hemorrhage', 'Tracheal obstruction', 'Tracheostomy site bleeding', 'Ureteric anastomotic leak', 'Urethral anastomotic leak', 'Urostomy leak', 'Urostomy obstruction', 'Urostomy site bleeding', 'Urostomy stenosis', 'Uterine anastomotic leak', 'Uterine perforation', 'Vaccination complication', 'Vaginal anastomotic leak', 'Vas deferens anastomotic leak', 'Vascular access complication', 'Venous injury', 'Wound complication', 'Wound dehiscence', 'Wrist fracture', 'Activated partial thromboplastin time prolonged', 'Alanine aminotransferase increased', 'Alkaline phosphatase increased', 'Aspartate aminotransferase increased', 'Blood antidiuretic hormone abnormal', 'Blood bicarbonate decreased', 'Blood bilirubin increased', 'Blood corticotrophin decreased', 'Blood gonadotrophin abnormal', 'Blood lactate dehydrogenase increased', 'Blood prolactin abnormal', 'Carbon monoxide diffusing capacity decreased', 'Cardiac troponin I increased', 'Cardiac troponin T increased', 'CD4 lymphocytes decreased', 'Cholesterol high', 'CPK increased', 'Creatinine increased', 'Ejection fraction decreased', 'Electrocardiogram QT corrected interval prolonged', 'Electrocardiogram T wave abnormal', 'Fibrinogen decreased', 'Forced expiratory volume decreased', 'GGT increased', 'Growth hormone abnormal', 'Haptoglobin decreased', 'Hemoglobin increased', 'INR increased', 'Investigations - Other, specify', 'Lipase increased', 'Lymphocyte count decreased', 'Lymphocyte count increased', 'Neutrophil count decreased', 'Pancreatic enzymes decreased', 'Platelet count decreased', 'Serum amylase increased', 'Thyroid stimulating hormone increased', 'Urine output decreased', 'Vital capacity abnormal', 'Weight gain', 'Weight loss', 'White blood cell decreased', 'Acidosis', 'Alcohol intolerance', 'Alkalosis', 'Anorexia', 'Dehydration', 'Glucose intolerance', 'Hypercalcemia', 'Hyperglycemia', 'Hyperkalemia', 'Hyperlipidemia', 'Hypermagnesemia', 'Hypernatremia', 'Hyperphosphatemia', 'Hypertriglyceridemia', 'Hyperuricemia', 'Hypoalbuminemia', 'Hypocalcemia', 'Hypoglycemia', 'Hypokalemia', 'Hypomagnesemia', 'Hyponatremia', 'Hypophosphatemia', 'Iron overload', 'Metabolism and nutrition disorders - Other, specify', 'Obesity', 'Tumor lysis syndrome', 'Abdominal soft tissue necrosis', 'Arthralgia', 'Arthritis', 'Avascular necrosis', 'Back pain', 'Bone pain', 'Buttock pain', 'Chest wall necrosis', 'Chest wall pain', 'Exostosis', 'Fibrosis deep connective tissue', 'Flank pain', 'Generalized muscle weakness', 'Growth suppression', 'Head soft tissue necrosis', 'Joint effusion', 'Joint range of motion decreased', 'Joint range of motion decreased cervical spine', 'Joint range of motion decreased lumbar spine', 'Kyphosis', 'Lordosis', 'Muscle cramp', 'Muscle weakness lower limb', 'Muscle weakness trunk', 'Muscle weakness upper limb', 'Musculoskeletal and connective tissue disorder - Other, specify', 'Musculoskeletal deformity', 'Myalgia', 'Myositis', 'Neck pain', 'Neck soft tissue necrosis', 'Osteonecrosis', 'Osteonecrosis of jaw', 'Osteoporosis', 'Pain in extremity', 'Pelvic soft tissue necrosis', 'Rhabdomyolysis', 'Rotator cuff injury', 'Scoliosis', 'Soft tissue necrosis lower limb', 'Soft tissue necrosis upper limb', 'Superficial soft tissue fibrosis', 'Trismus', 'Unequal limb length', 'Leukemia secondary to oncology chemotherapy', 'Myelodysplastic syndrome', 'Neoplasms benign, malignant and unspecified (incl cysts and polyps) - Other, specify', 'Skin papilloma', 'Treatment related secondary malignancy', 'Tumor hemorrhage', 'Tumor pain', 'Abducens nerve disorder', 'Accessory nerve disorder', 'Acoustic nerve disorder NOS', 'Akathisia', 'Amnesia', 'Anosmia', 'Aphonia', 'Arachnoiditis', 'Ataxia', 'Brachial plexopathy', 'Central nervous system necrosis', 'Cerebrospinal fluid leakage', 'Cognitive disturbance', 'Concentration impairment', 'Depressed level of consciousness', 'Dizziness', 'Dysarthria', 'Dysesthesia', 'Dysgeusia', 'Dysphasia', 'Edema cerebral', 'Encephalopathy', 'Extrapyramidal disorder', 'Facial muscle weakness', 'Facial nerve disorder', 'Glossopharyngeal nerve disorder', 'Guillain-Barre syndrome', 'Headache', 'Hydrocephalus', 'Hypersomnia', 'Hypoglossal nerve disorder', 'Intracranial hemorrhage', 'Ischemia cerebrovascular', 'Lethargy', 'Leukoencephalopathy', 'Memory impairment', 'Meningismus', 'Movements involuntary', 'Muscle weakness left-sided', 'Muscle weakness right-sided', 'Myasthenia gravis', 'Nervous system disorders - Other, specify', 'Neuralgia', 'Nystagmus', 'Oculomotor nerve disorder', 'Olfactory nerve disorder', 'Paresthesia', 'Peripheral motor neuropathy', 'Peripheral sensory neuropathy', 'Phantom pain', 'Presyncope', 'Pyramidal tract syndrome', 'Radiculitis', 'Recurrent laryngeal nerve palsy', 'Reversible posterior leukoencephalopathy syndrome', 'Seizure', 'Somnolence', 'Spasticity', 'Spinal cord compression', 'Stroke', 'Syncope', 'Tendon reflex decreased', 'Transient ischemic attacks', 'Tremor', 'Trigeminal nerve disorder', 'Trochlear nerve disorder', 'Vagus nerve disorder', 'Vasovagal reaction', 'Fetal growth retardation', 'Pregnancy loss', 'Pregnancy, puerperium and perinatal conditions - Other, specify', 'Premature delivery', 'Agitation', 'Anorgasmia', 'Anxiety', 'Confusion', 'Delayed orgasm', 'Delirium', 'Delusions', 'Depression', 'Euphoria', 'Hallucinations', 'Insomnia', 'Irritability', 'Libido decreased', 'Libido increased', 'Mania', 'Personality change', 'Psychiatric disorders - Other, specify', 'Psychosis', 'Restlessness', 'Suicidal ideation', 'Suicide attempt', 'Acute kidney injury', 'Bladder perforation', 'Bladder spasm', 'Chronic kidney disease', 'Cystitis noninfective', 'Dysuria', 'Glucosuria', 'Hematuria', 'Hemoglobinuria', 'Nephrotic syndrome', 'Proteinuria', 'Renal and urinary disorders - Other, specify', 'Renal calculi', 'Renal colic', 'Renal hemorrhage', 'Urinary fistula', 'Urinary frequency', 'Urinary incontinence', 'Urinary retention', 'Urinary tract obstruction', 'Urinary tract pain', 'Urinary urgency', 'Urine discoloration', 'Amenorrhea', 'Azoospermia', 'Breast atrophy', 'Breast pain', 'Dysmenorrhea', 'Dyspareunia', 'Ejaculation disorder', 'Erectile dysfunction', 'Fallopian tube obstruction', 'Feminization acquired', 'Genital edema', 'Gynecomastia', 'Hematosalpinx', 'Irregular menstruation', 'Lactation disorder', 'Menorrhagia', 'Nipple deformity', 'Oligospermia', 'Ovarian hemorrhage', 'Ovarian rupture', 'Ovulation pain', 'Pelvic floor muscle weakness', 'Pelvic pain', 'Penile pain', 'Perineal pain', 'Premature menopause', 'Prostatic hemorrhage', 'Prostatic obstruction', 'Prostatic pain', 'Reproductive system and breast disorders - Other, specify', 'Scrotal pain', 'Spermatic cord hemorrhage', 'Spermatic cord obstruction', 'Testicular disorder', 'Testicular hemorrhage', 'Testicular pain', 'Uterine fistula', 'Uterine hemorrhage', 'Uterine obstruction', 'Uterine pain', 'Vaginal discharge', 'Vaginal dryness', 'Vaginal fistula', 'Vaginal hemorrhage', 'Vaginal inflammation', 'Vaginal obstruction', 'Vaginal pain', 'Vaginal perforation', 'Vaginal stricture', 'Adult respiratory distress syndrome', 'Allergic rhinitis', 'Apnea', 'Aspiration', 'Atelectasis', 'Bronchial fistula', 'Bronchial obstruction', 'Bronchial stricture', 'Bronchopleural fistula', 'Bronchopulmonary hemorrhage', 'Bronchospasm', 'Chylothorax', 'Cough', 'Dyspnea', 'Epistaxis', 'Hiccups', 'Hoarseness', 'Hypoxia', 'Laryngeal edema', 'Laryngeal fistula', 'Laryngeal hemorrhage', 'Laryngeal inflammation', 'Laryngeal mucositis', 'Laryngeal obstruction', 'Laryngeal stenosis', 'Laryngopharyngeal dysesthesia', 'Laryngospasm', 'Mediastinal hemorrhage', 'Nasal congestion', 'Oropharyngeal pain', 'Pharyngeal fistula', 'Pharyngeal hemorrhage', 'Pharyngeal mucositis', 'Pharyngeal necrosis', 'Pharyngeal stenosis', 'Pharyngolaryngeal pain', 'Pleural effusion', 'Pleural hemorrhage', 'Pleuritic pain', 'Pneumonitis', 'Pneumothorax', 'Postnasal drip', 'Productive cough', 'Pulmonary edema', 'Pulmonary fibrosis', 'Pulmonary fistula', 'Pulmonary hypertension', 'Respiratory failure', 'Respiratory, thoracic and mediastinal disorders - Other, specify', 'Retinoic acid syndrome', 'Rhinorrhea', 'Sinus disorder', 'Sinus pain', 'Sleep apnea', 'Sneezing', 'Sore throat', 'Stridor', 'Tracheal fistula', 'Tracheal mucositis', 'Tracheal stenosis', 'Voice alteration', 'Wheezing', 'Alopecia', 'Body odor', 'Bullous dermatitis', 'Dry skin', 'Eczema', 'Erythema multiforme', 'Erythroderma', 'Fat atrophy', 'Hair color changes', 'Hair texture abnormal', 'Hirsutism', 'Hyperhidrosis', 'Hyperkeratosis', 'Hypertrichosis', 'Hypohidrosis', 'Lipohypertrophy', 'Nail changes', 'Nail discoloration', 'Nail loss', 'Nail ridging', 'Pain of skin', 'Palmar-plantar erythrodysesthesia syndrome', 'Photosensitivity', 'Pruritus', 'Purpura', 'Rash acneiform', 'Rash maculo-papular', 'Scalp pain', 'Skin and subcutaneous tissue disorders - Other, specify', 'Skin atrophy', 'Skin hyperpigmentation', 'Skin hypopigmentation', 'Skin induration', 'Skin ulceration', 'Stevens-Johnson syndrome', 'Subcutaneous emphysema', 'Telangiectasia', 'Toxic epidermal necrolysis', 'Urticaria', 'Social circumstances - Other, specify', 'Surgical and medical procedures - Other, specify', 'Arterial thromboembolism', 'Capillary leak syndrome', 'Flushing', 'Hematoma', 'Hot flashes', 'Hypertension', 'Hypotension', 'Lymph leakage', 'Lymphedema', 'Lymphocele', 'Peripheral ischemia', 'Phlebitis', 'Superficial thrombophlebitis', 'Superior vena cava syndrome', 'Thromboembolic event', 'Vascular disorders - Other, specify', 'Vasculitis')),
	CONSTRAINT "adverse_event_aeongo_storable" CHECK ("aeongo" in ('Y', 'N')),
	CONSTRAINT "adverse_event_aetoxgr_storable" CHECK ("aetoxgr" in ('1', '2', '3', '4', '5')),
	CONSTRAINT "adverse_event_aebase_storable" CHECK ("aebase" in ('0', '1', '2', '3', '4')),
	CONSTRAINT "adverse_event_aerelc_storable" CHECK ("aerelc" in ('UNRELATED', 'UNLIKELY', 'POSSIBLE', 'PROBABLE', 'DEFINITE')),
	CONSTRAINT "adverse_event_aereli_storable" CHECK ("aereli" in ('UNRELATED', 'UNLIKELY', 'POSSIBLE', 'PROBABLE', 'DEFINITE', 'NA')),
	CONSTRAINT "adverse_event_aerell_storable" CHECK ("aerell" in ('UNRELATED', 'UNLIKELY', 'POSSIBLE', 'PROBABLE', 'DEFINITE', 'NA')),
	CONSTRAINT "adverse_event_aerels_storable" CHECK ("aerels" in ('UNRELATED', 'UNLIKELY', 'POSSIBLE', 'PROBABLE', 'DEFINITE', 'NA')),
	CONSTRAINT "adverse_event_aedrug_storable" CHECK ("aedrug" <@ array['METHOTREXATE', 'DOXORUBICIN', 'CISPLATIN', 'IFOSFAMIDE', 'IL2', 'LAK', 'GCSF', 'OTHER']::text[]),
	CONSTRAINT "adverse_event_aeacn_storable" CHECK ("aeacn" in ('NONE', 'DELAYED', 'REDUCED', 'INTERRUPTED', 'WITHDRAWN', 'NA')),
	CONSTRAINT "adverse_event_aetrt_storable" CHECK ("aetrt" in ('Y', 'N')),
	CONSTRAINT "adverse_event_aeout_storable" CHECK ("aeout" in ('RECOVERED', 'RECOVERING', 'SEQUELAE', 'NOT_RECOVERED', 'FATAL', 'UNKNOWN')),
	CONSTRAINT "adverse_event_aeser_storable" CHECK ("aeser" in ('Y', 'N')),
	CONSTRAINT "adverse_event_aeunexp_storable" CHECK ("aeunexp" in ('Y', 'N'))
);
--> statement-breakpoint
CREATE TABLE "concomitant_medication" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"missing" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"cmyn" text,
	"cmtrt" text,
	"cmcat" text,
	"cmindc" text,
	"cmaeno" uuid,
	"cmdose" numeric(14, 2),
	"cmdosu" text,
	"cmdosfrq" text,
	"cmroute" text,
	"cmstdat" text,
	"cmongo" text,
	"cmendat" text,
	CONSTRAINT "concomitant_medication_cmyn_storable" CHECK ("cmyn" in ('Y', 'N')),
	CONSTRAINT "concomitant_medication_cmcat_storable" CHECK ("cmcat" in ('ANTIBIOTIC', 'ANTIFUNGAL', 'ANTIVIRAL', 'ANTIEMETIC', 'ANALGESIC_OPIOID', 'NSAID', 'PPI', 'STEROID', 'G_CSF', 'TRANSFUSION', 'ELECTROLYTE', 'ANTICOAGULANT', 'CARDIOPROTECTION', 'OTHER')),
	CONSTRAINT "concomitant_medication_cmdosu_storable" CHECK ("cmdosu" in ('mg', 'g', 'ug', 'IU', 'MIU', 'mL', 'unit')),
	CONSTRAINT "concomitant_medication_cmdosfrq_storable" CHECK ("cmdosfrq" in ('ONCE', 'QD', 'BID', 'TID', 'QID', 'Q6H', 'PRN', 'CONT', 'OTHER')),
	CONSTRAINT "concomitant_medication_cmroute_storable" CHECK ("cmroute" in ('PO', 'IV', 'SC', 'IM', 'INH', 'TOP', 'OTHER')),
	CONSTRAINT "concomitant_medication_cmstdat_storable" CHECK ("cmstdat" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$'),
	CONSTRAINT "concomitant_medication_cmongo_storable" CHECK ("cmongo" in ('Y', 'N')),
	CONSTRAINT "concomitant_medication_cmendat_storable" CHECK ("cmendat" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$')
);
--> statement-breakpoint
CREATE TABLE "immunology" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"missing" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"immdat" date,
	"immtpt" text,
	"immil2" uuid,
	"immlym" numeric(14, 2),
	"cd3p" integer,
	"cd4p" integer,
	"cd8p" integer,
	"cd19p" integer,
	"nkp" integer,
	"cd25p" integer,
	"nkabs" integer,
	"cd4abs" integer,
	"nkact" numeric(14, 1),
	"lakact" numeric(14, 1),
	"cytunit" text,
	"sil2r" integer,
	CONSTRAINT "immunology_immtpt_storable" CHECK ("immtpt" in ('PRE', 'END_IL2', 'PLUS24H', 'PLUS72H', 'PRE_NEXT_CHEMO', 'FOLLOWUP')),
	CONSTRAINT "immunology_cytunit_storable" CHECK ("cytunit" in ('PCT_ET50', 'PCT_ET25', 'LU20', 'LU30'))
);
--> statement-breakpoint
CREATE TABLE "laboratory_sample" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"missing" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"lbdat" date,
	"lbtim" time(0),
	"lbnam" text,
	"hgb" numeric(14, 1),
	"hgbu" text,
	"hgbsi" numeric(14, 1),
	"hgbgr" integer,
	"wbc" numeric(14, 2),
	"wbcu" text,
	"wbcsi" numeric(14, 2),
	"wbcgr" integer,
	"anc" numeric(14, 2),
	"ancu" text,
	"ancsi" numeric(14, 2),
	"ancgr" integer,
	"lym" numeric(14, 2),
	"lymu" text,
	"lymsi" numeric(14, 2),
	"lymgr" integer,
	"plat" integer,
	"platu" text,
	"platsi" numeric(14, 0),
	"platgr" integer,
	"creat" numeric(14, 2),
	"creatu" text,
	"creatsi" numeric(14, 1),
	"creatgr" integer,
	"egfr" numeric(14, 1),
	"urea" numeric(14, 1),
	"ureau" text,
	"ureasi" numeric(14, 2),
	"ureagr" integer,
	"bili" numeric(14, 2),
	"biliu" text,
	"bilisi" numeric(14, 2),
	"biligr" integer,
	"alt" numeric(14, 2),
	"altu" text,
	"altsi" numeric(14, 0),
	"altgr" integer,
	"ast" numeric(14, 2),
	"astu" text,
	"astsi" numeric(14, 0),
	"astgr" integer,
	"ggt" numeric(14, 2),
	"ggtu" text,
	"ggtsi" numeric(14, 0),
	"ggtgr" integer,
	"alp" numeric(14, 2),
	"alpu" text,
	"alpsi" numeric(14, 0),
	"alpgr" integer,
	"ldh" numeric(14, 2),
	"ldhu" text,
	"ldhsi" numeric(14, 0),
	"ldhgr" integer,
	"alb" numeric(14, 1),
	"albu" text,
	"albsi" numeric(14, 1),
	"albgr" integer,
	"na" integer,
	"nau" text,
	"nasi" numeric(14, 0),
	"nagr" integer,
	"k" numeric(14, 1),
	"ku" text,
	"ksi" numeric(14, 1),
	"kgr" integer,
	"ca" numeric(14, 2),
	"cau" text,
	"casi" numeric(14, 3),
	"cagr" integer,
	"mg" numeric(14, 2),
	"mgu" text,
	"mgsi" numeric(14, 3),
	"mggr" integer,
	"phos" numeric(14, 2),
	"phosu" text,
	"phossi" numeric(14, 3),
	"phosgr" integer,
	"hco3" numeric(14, 1),
	"hco3u" text,
	"hco3si" numeric(14, 1),
	"hco3gr" integer,
	"gluc" numeric(14, 1),
	"glucu" text,
	"glucsi" numeric(14, 2),
	"glucgr" integer,
	"crp" numeric(14, 2),
	"crpu" text,
	"crpsi" numeric(14, 1),
	"crpgr" integer,
	"ugluc" text,
	"uprot" text,
	"lbtox" integer,
	"lbclsig" text,
	CONSTRAINT "laboratory_sample_ugluc_storable" CHECK ("ugluc" in ('NEG', '1+', '2+', '3+', '4+')),
	CONSTRAINT "laboratory_sample_uprot_storable" CHECK ("uprot" in ('NEG', 'TRACE', '1+', '2+', '3+')),
	CONSTRAINT "laboratory_sample_lbclsig_storable" CHECK ("lbclsig" in ('N', 'Y_AE_REPORTED', 'Y_DISEASE'))
);
--> statement-breakpoint
CREATE TABLE "late_effects" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"missing" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"ledat" date,
	"lecard" text,
	"lehear" text,
	"lehaid" text,
	"leren" text,
	"letub" text,
	"legon" text,
	"legrow" numeric(14, 1),
	"lepreg" text,
	"leneuro" text,
	"lelung" text,
	"leimpl" text,
	"lesmn" text,
	"lepsy" text,
	CONSTRAINT "late_effects_lecard_storable" CHECK ("lecard" in ('NORMAL', 'ASYMPT_DYSFUNCTION', 'HEART_FAILURE', 'ND')),
	CONSTRAINT "late_effects_lehear_storable" CHECK ("lehear" in ('0', '1', '2', '3', '4', 'ND')),
	CONSTRAINT "late_effects_lehaid_storable" CHECK ("lehaid" in ('Y', 'N')),
	CONSTRAINT "late_effects_leren_storable" CHECK ("leren" in ('>=90', '60-89', '30-59', '<30', 'ND')),
	CONSTRAINT "late_effects_letub_storable" CHECK ("letub" in ('NONE', 'SUBCLINICAL', 'SUPPLEMENTED', 'FANCONI', 'ND')),
	CONSTRAINT "late_effects_legon_storable" CHECK ("legon" in ('NORMAL', 'ABNORMAL', 'PREPUBERTAL', 'ND')),
	CONSTRAINT "late_effects_lepreg_storable" CHECK ("lepreg" in ('Y', 'N', 'U')),
	CONSTRAINT "late_effects_leneuro_storable" CHECK ("leneuro" in ('0', '1', '2', '3', '4')),
	CONSTRAINT "late_effects_lelung_storable" CHECK ("lelung" in ('NORMAL', 'RESTRICTIVE', 'OBSTRUCTIVE', 'ND')),
	CONSTRAINT "late_effects_leimpl_storable" CHECK ("leimpl" in ('NONE', 'LOOSENING', 'INFECTION', 'FRACTURE', 'REVISION', 'LATE_AMPUTATION')),
	CONSTRAINT "late_effects_lesmn_storable" CHECK ("lesmn" in ('Y', 'N')),
	CONSTRAINT "late_effects_lepsy_storable" CHECK ("lepsy" in ('Y', 'N'))
);
--> statement-breakpoint
CREATE TABLE "lesion_measurement" (
	"id" uuid PRIMARY KEY NOT NULL,
	"entry_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"participant_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"missing" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"tulnkid" text,
	"trloc" text,
	"trtype" text,
	"trstate" text,
	"trdiam" integer,
	CONSTRAINT "lesion_measurement_trstate_storable" CHECK ("trstate" in ('PRESENT', 'ABSENT', 'TOO_SMALL', 'NOT_ASSESSED'))
);
--> statement-breakpoint
CREATE TABLE "medical_condition" (
	"id" uuid PRIMARY KEY NOT NULL,
	"entry_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"participant_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"missing" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"mhterm" text,
	"mhstdat" text,
	"mhongo" text,
	CONSTRAINT "medical_condition_mhstdat_storable" CHECK ("mhstdat" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$'),
	CONSTRAINT "medical_condition_mhongo_storable" CHECK ("mhongo" in ('Y', 'N'))
);
--> statement-breakpoint
CREATE TABLE "medical_history" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"missing" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"mhyn" text,
	"allergy" text,
	"allergsp" text,
	"predsyn" text,
	"predoth" text,
	"gentest" text,
	"famcanc" text,
	"sympdur" integer,
	"puberty" text,
	"fertpres" text,
	CONSTRAINT "medical_history_mhyn_storable" CHECK ("mhyn" in ('Y', 'N')),
	CONSTRAINT "medical_history_allergy_storable" CHECK ("allergy" in ('Y', 'N')),
	CONSTRAINT "medical_history_predsyn_storable" CHECK ("predsyn" in ('NONE_KNOWN', 'LI_FRAUMENI', 'RETINOBLASTOMA_RB1', 'ROTHMUND_THOMSON', 'BLOOM', 'WERNER', 'DIAMOND_BLACKFAN', 'OTHER', 'NOT_TESTED')),
	CONSTRAINT "medical_history_gentest_storable" CHECK ("gentest" in ('PATHOGENIC', 'VUS', 'NEGATIVE', 'NOT_DONE', 'PENDING')),
	CONSTRAINT "medical_history_famcanc_storable" CHECK ("famcanc" in ('Y', 'N', 'U')),
	CONSTRAINT "medical_history_puberty_storable" CHECK ("puberty" in ('1', '2', '3', '4', '5', 'ND')),
	CONSTRAINT "medical_history_fertpres_storable" CHECK ("fertpres" in ('DONE', 'OFFERED_DECLINED', 'NOT_OFFERED', 'PREPUBERTAL'))
);
--> statement-breakpoint
CREATE TABLE "organ_function" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"missing" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"oftest" text,
	"ofdat" date,
	"lvef" integer,
	"shortf" integer,
	"cvdxz" text,
	"qtcf" integer,
	"audear" text,
	"aud500" integer,
	"aud1k" integer,
	"aud2k" integer,
	"aud3k" integer,
	"aud4k" integer,
	"aud6k" integer,
	"aud8k" integer,
	"audtymp" text,
	"siopoto" text,
	"gfrmeas" integer,
	"gfrmeth" text,
	"fvcpct" integer,
	"fev1pct" integer,
	CONSTRAINT "organ_function_oftest_storable" CHECK ("oftest" in ('ECHO', 'MUGA', 'ECG', 'AUDIOMETRY', 'GFR_MEASURED', 'PFT')),
	CONSTRAINT "organ_function_cvdxz_storable" CHECK ("cvdxz" in ('Y', 'N')),
	CONSTRAINT "organ_function_audear_storable" CHECK ("audear" in ('LEFT', 'RIGHT', 'FREE_FIELD')),
	CONSTRAINT "organ_function_audtymp_storable" CHECK ("audtymp" in ('Y', 'N', 'U')),
	CONSTRAINT "organ_function_gfrmeth_storable" CHECK ("gfrmeth" in ('CR51_EDTA', 'IOHEXOL', 'TC99_DTPA', 'URINE_24H'))
);
--> statement-breakpoint
CREATE TABLE "protocol_deviation" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"missing" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"dvstdat" date,
	"dvdecod" text,
	"dvterm" text,
	"dvsev" text,
	"dvdet" text,
	"dvact" text,
	"dvec" text,
	"dvecdat" date,
	"dvres" text,
	CONSTRAINT "protocol_deviation_dvdecod_storable" CHECK ("dvdecod" in ('ELIGIBILITY', 'CONSENT', 'DOSING', 'TIMING_WINDOW', 'MISSED_ASSESSMENT', 'PROHIBITED_MEDICATION', 'CELL_PRODUCT', 'SAE_REPORTING', 'PRIVACY', 'OTHER')),
	CONSTRAINT "protocol_deviation_dvsev_storable" CHECK ("dvsev" in ('MINOR', 'MAJOR', 'IMPORTANT_SAFETY')),
	CONSTRAINT "protocol_deviation_dvdet_storable" CHECK ("dvdet" in ('SITE', 'MONITOR', 'SYSTEM_CHECK', 'AUDIT')),
	CONSTRAINT "protocol_deviation_dvec_storable" CHECK ("dvec" in ('Y', 'N')),
	CONSTRAINT "protocol_deviation_dvres_storable" CHECK ("dvres" in ('Y', 'N'))
);
--> statement-breakpoint
CREATE TABLE "radiology" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"missing" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"raddat" date,
	"radtpt" text,
	"radmod" text[],
	"radeval" text,
	"sumdiam" integer,
	"sumnadir" integer,
	"tgtderv" text,
	"tgtresp" text,
	"ntgtresp" text,
	"newles" text,
	"newlessp" text,
	"ovrlderv" text,
	"ovrlresp" text,
	"ovrlovr" text,
	"lungcr" text,
	"primresp" text,
	CONSTRAINT "radiology_radtpt_storable" CHECK ("radtpt" in ('BASELINE', 'PREOP', 'POST_LUNG1', 'MID_POSTOP', 'EOT', 'FOLLOWUP', 'UNPLANNED')),
	CONSTRAINT "radiology_radmod_storable" CHECK ("radmod" <@ array['CHEST_CT', 'CHEST_XRAY', 'MRI_PRIMARY', 'XRAY_PRIMARY', 'BONE_SCAN', 'PET_CT', 'WB_MRI']::text[]),
	CONSTRAINT "radiology_radeval_storable" CHECK ("radeval" in ('SITE_RADIOLOGIST', 'CENTRAL')),
	CONSTRAINT "radiology_tgtresp_storable" CHECK ("tgtresp" in ('CR', 'PR', 'SD', 'PD', 'NE')),
	CONSTRAINT "radiology_ntgtresp_storable" CHECK ("ntgtresp" in ('CR', 'NON_CR_NON_PD', 'PD', 'NE', 'NA')),
	CONSTRAINT "radiology_newles_storable" CHECK ("newles" in ('Y', 'N', 'U')),
	CONSTRAINT "radiology_ovrlresp_storable" CHECK ("ovrlresp" in ('CR', 'PR', 'SD', 'PD', 'NE', 'NED')),
	CONSTRAINT "radiology_lungcr_storable" CHECK ("lungcr" in ('Y', 'N')),
	CONSTRAINT "radiology_primresp_storable" CHECK ("primresp" in ('BETTER', 'STABLE', 'WORSE', 'NE'))
);
--> statement-breakpoint
CREATE TABLE "radiotherapy" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"missing" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"rtyn" text,
	"rtsite" text,
	"rtint" text,
	"rtdose" numeric(14, 1),
	"rtfrac" integer,
	"rtstdat" date,
	"rtendat" date,
	CONSTRAINT "radiotherapy_rtyn_storable" CHECK ("rtyn" in ('Y', 'N')),
	CONSTRAINT "radiotherapy_rtsite_storable" CHECK ("rtsite" in ('PRIMARY', 'LUNG', 'BONE_MET', 'OTHER')),
	CONSTRAINT "radiotherapy_rtint_storable" CHECK ("rtint" in ('LOCAL_CONTROL', 'PALLIATIVE'))
);
--> statement-breakpoint
CREATE TABLE "serious_adverse_event" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"missing" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"saeref" uuid,
	"saever" text,
	"saeaware" timestamp(0) without time zone,
	"saerep" timestamp(0) without time zone,
	"aesdth" text,
	"aeslife" text,
	"aeshosp" text,
	"saeadm" date,
	"saedis" date,
	"saeicu" text,
	"aesdisab" text,
	"aescong" text,
	"aesmie" text,
	"saenarr" text,
	"saefin" date,
	"saeexp" text,
	"saesusar" text,
	CONSTRAINT "serious_adverse_event_saever_storable" CHECK ("saever" in ('INITIAL', 'FOLLOWUP', 'FINAL')),
	CONSTRAINT "serious_adverse_event_aesdth_storable" CHECK ("aesdth" in ('Y', 'N')),
	CONSTRAINT "serious_adverse_event_aeslife_storable" CHECK ("aeslife" in ('Y', 'N')),
	CONSTRAINT "serious_adverse_event_aeshosp_storable" CHECK ("aeshosp" in ('Y', 'N')),
	CONSTRAINT "serious_adverse_event_saeicu_storable" CHECK ("saeicu" in ('Y', 'N')),
	CONSTRAINT "serious_adverse_event_aesdisab_storable" CHECK ("aesdisab" in ('Y', 'N')),
	CONSTRAINT "serious_adverse_event_aescong_storable" CHECK ("aescong" in ('Y', 'N')),
	CONSTRAINT "serious_adverse_event_aesmie_storable" CHECK ("aesmie" in ('Y', 'N')),
	CONSTRAINT "serious_adverse_event_saeexp_storable" CHECK ("saeexp" in ('EXPECTED', 'UNEXPECTED'))
);
--> statement-breakpoint
CREATE TABLE "visit" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"missing" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"visdat" date,
	"vistyp" text,
	"height" numeric(14, 1),
	"htmeth" text,
	"weight" numeric(14, 1),
	"wtpros" text,
	"bsaform" text,
	"bsa" numeric(14, 2),
	"temp" numeric(14, 1),
	"pulse" integer,
	"sysbp" integer,
	"diabp" integer,
	"spo2" integer,
	"psscale" text,
	"psscore" text,
	"pain" integer,
	"pregtest" text,
	CONSTRAINT "visit_vistyp_storable" CHECK ("vistyp" in ('PLANNED', 'UNPLANNED', 'PHONE')),
	CONSTRAINT "visit_htmeth_storable" CHECK ("htmeth" in ('STADIOMETER', 'SUPINE', 'KNEE_HEIGHT', 'CARRIED_FORWARD')),
	CONSTRAINT "visit_wtpros_storable" CHECK ("wtpros" in ('Y', 'N')),
	CONSTRAINT "visit_psscore_storable" CHECK ("psscore" in ('0', '10', '20', '30', '40', '50', '60', '70', '80', '90', '100')),
	CONSTRAINT "visit_pregtest_storable" CHECK ("pregtest" in ('NEGATIVE', 'POSITIVE', 'ND'))
);
--> statement-breakpoint
ALTER TABLE "primary_surgery" DROP CONSTRAINT "primary_surgery_sxpsite_storable";--> statement-breakpoint
ALTER TABLE "screening" DROP CONSTRAINT "screening_protver_storable";--> statement-breakpoint
ALTER TABLE "site" ADD COLUMN "is_training" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "entry" ADD COLUMN "pending_answers" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "entry" ADD COLUMN "held" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "entry" ADD COLUMN "protocol_version" text;--> statement-breakpoint
ALTER TABLE "entry" ADD COLUMN "content_digest" text;--> statement-breakpoint
ALTER TABLE "follow_up" ADD COLUMN "fuqol" integer;--> statement-breakpoint
ALTER TABLE "check_confirmation" ADD CONSTRAINT "check_confirmation_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_confirmation" ADD CONSTRAINT "check_confirmation_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_confirmation" ADD CONSTRAINT "check_confirmation_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_confirmation" ADD CONSTRAINT "check_confirmation_asked_by_person_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_confirmation" ADD CONSTRAINT "check_confirmation_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deviation_proposal" ADD CONSTRAINT "deviation_proposal_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deviation_proposal" ADD CONSTRAINT "deviation_proposal_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deviation_proposal" ADD CONSTRAINT "deviation_proposal_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deviation_proposal" ADD CONSTRAINT "deviation_proposal_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deviation_proposal" ADD CONSTRAINT "deviation_proposal_deviation_entry_id_entry_id_fk" FOREIGN KEY ("deviation_entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_approval" ADD CONSTRAINT "document_approval_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_approval" ADD CONSTRAINT "document_approval_recorded_by_person_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "laboratory" ADD CONSTRAINT "laboratory_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reference_range" ADD CONSTRAINT "reference_range_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reference_range" ADD CONSTRAINT "reference_range_laboratory_id_laboratory_id_fk" FOREIGN KEY ("laboratory_id") REFERENCES "public"."laboratory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adverse_event" ADD CONSTRAINT "adverse_event_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adverse_event" ADD CONSTRAINT "adverse_event_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adverse_event" ADD CONSTRAINT "adverse_event_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adverse_event" ADD CONSTRAINT "adverse_event_aecyc_entry_id_fk" FOREIGN KEY ("aecyc") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concomitant_medication" ADD CONSTRAINT "concomitant_medication_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concomitant_medication" ADD CONSTRAINT "concomitant_medication_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concomitant_medication" ADD CONSTRAINT "concomitant_medication_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concomitant_medication" ADD CONSTRAINT "concomitant_medication_cmaeno_entry_id_fk" FOREIGN KEY ("cmaeno") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "immunology" ADD CONSTRAINT "immunology_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "immunology" ADD CONSTRAINT "immunology_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "immunology" ADD CONSTRAINT "immunology_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "immunology" ADD CONSTRAINT "immunology_immil2_entry_id_fk" FOREIGN KEY ("immil2") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "laboratory_sample" ADD CONSTRAINT "laboratory_sample_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "laboratory_sample" ADD CONSTRAINT "laboratory_sample_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "laboratory_sample" ADD CONSTRAINT "laboratory_sample_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "late_effects" ADD CONSTRAINT "late_effects_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "late_effects" ADD CONSTRAINT "late_effects_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "late_effects" ADD CONSTRAINT "late_effects_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesion_measurement" ADD CONSTRAINT "lesion_measurement_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesion_measurement" ADD CONSTRAINT "lesion_measurement_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesion_measurement" ADD CONSTRAINT "lesion_measurement_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "medical_condition" ADD CONSTRAINT "medical_condition_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "medical_condition" ADD CONSTRAINT "medical_condition_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "medical_condition" ADD CONSTRAINT "medical_condition_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "medical_history" ADD CONSTRAINT "medical_history_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "medical_history" ADD CONSTRAINT "medical_history_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "medical_history" ADD CONSTRAINT "medical_history_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organ_function" ADD CONSTRAINT "organ_function_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organ_function" ADD CONSTRAINT "organ_function_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organ_function" ADD CONSTRAINT "organ_function_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "protocol_deviation" ADD CONSTRAINT "protocol_deviation_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "protocol_deviation" ADD CONSTRAINT "protocol_deviation_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "protocol_deviation" ADD CONSTRAINT "protocol_deviation_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "radiology" ADD CONSTRAINT "radiology_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "radiology" ADD CONSTRAINT "radiology_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "radiology" ADD CONSTRAINT "radiology_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "radiotherapy" ADD CONSTRAINT "radiotherapy_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "radiotherapy" ADD CONSTRAINT "radiotherapy_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "radiotherapy" ADD CONSTRAINT "radiotherapy_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "serious_adverse_event" ADD CONSTRAINT "serious_adverse_event_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "serious_adverse_event" ADD CONSTRAINT "serious_adverse_event_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "serious_adverse_event" ADD CONSTRAINT "serious_adverse_event_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "serious_adverse_event" ADD CONSTRAINT "serious_adverse_event_saeref_entry_id_fk" FOREIGN KEY ("saeref") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit" ADD CONSTRAINT "visit_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit" ADD CONSTRAINT "visit_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit" ADD CONSTRAINT "visit_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "check_confirmation_of_entry" ON "check_confirmation" USING btree ("participant_id","entry_id");--> statement-breakpoint
CREATE INDEX "deviation_proposal_open" ON "deviation_proposal" USING btree ("site_id","participant_id") WHERE "deviation_proposal"."decision" is null;--> statement-breakpoint
CREATE INDEX "finding_of_entry" ON "finding" USING btree ("participant_id","entry_id");--> statement-breakpoint
CREATE INDEX "finding_by_check" ON "finding" USING btree ("site_id","check_id");--> statement-breakpoint
CREATE INDEX "reference_range_of_laboratory" ON "reference_range" USING btree ("site_id","laboratory_id","analyte");--> statement-breakpoint
CREATE INDEX "adverse_event_of_participant" ON "adverse_event" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "concomitant_medication_of_participant" ON "concomitant_medication" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "immunology_of_participant" ON "immunology" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "laboratory_sample_of_participant" ON "laboratory_sample" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "late_effects_of_participant" ON "late_effects" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "lesion_measurement_of_participant" ON "lesion_measurement" USING btree ("participant_id","entry_id");--> statement-breakpoint
CREATE INDEX "medical_condition_of_participant" ON "medical_condition" USING btree ("participant_id","entry_id");--> statement-breakpoint
CREATE INDEX "medical_history_of_participant" ON "medical_history" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "organ_function_of_participant" ON "organ_function" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "protocol_deviation_of_participant" ON "protocol_deviation" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "radiology_of_participant" ON "radiology" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "radiotherapy_of_participant" ON "radiotherapy" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "serious_adverse_event_of_participant" ON "serious_adverse_event" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "visit_of_participant" ON "visit" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "entry_by_digest" ON "entry" USING btree ("form_code","content_digest") WHERE "entry"."content_digest" is not null;--> statement-breakpoint
ALTER TABLE "primary_surgery" ADD CONSTRAINT "primary_surgery_sxpsite_storable" CHECK ("sxpsite" in ('MI01', 'MI02', 'MI03', 'TR01', 'OTHER'));--> statement-breakpoint
ALTER TABLE "screening" ADD CONSTRAINT "screening_protver_storable" CHECK ("protver" in ('1.0', '2.0', '3.0', '4.0'));