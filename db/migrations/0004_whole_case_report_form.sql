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
ALTER TABLE "screening" DROP CONSTRAINT "screening_protver_storable";--> statement-breakpoint
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
CREATE INDEX "check_confirmation_of_entry" ON "check_confirmation" USING btree ("participant_id","entry_id");--> statement-breakpoint
CREATE INDEX "deviation_proposal_open" ON "deviation_proposal" USING btree ("site_id","participant_id") WHERE "deviation_proposal"."decision" is null;--> statement-breakpoint
CREATE INDEX "finding_of_entry" ON "finding" USING btree ("participant_id","entry_id");--> statement-breakpoint
CREATE INDEX "finding_by_check" ON "finding" USING btree ("site_id","check_id");--> statement-breakpoint
CREATE INDEX "reference_range_of_laboratory" ON "reference_range" USING btree ("site_id","laboratory_id","analyte");--> statement-breakpoint
CREATE INDEX "entry_by_digest" ON "entry" USING btree ("form_code","content_digest") WHERE "entry"."content_digest" is not null;--> statement-breakpoint
ALTER TABLE "screening" ADD CONSTRAINT "screening_protver_storable" CHECK ("protver" in ('1.0', '2.0', '3.0', '4.0'));