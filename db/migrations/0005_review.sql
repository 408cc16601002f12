CREATE TABLE "casebook_view" (
	"id" uuid PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"seen_by" uuid NOT NULL,
	"hour" timestamp with time zone NOT NULL,
	CONSTRAINT "casebook_view_once" UNIQUE("participant_id","seen_by","hour")
);
--> statement-breakpoint
CREATE TABLE "data_cut" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"remark" text DEFAULT '' NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "data_cut_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "data_export" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"filter" text DEFAULT '' NOT NULL,
	"lock_id" uuid,
	"content_hash" text,
	"made_by" uuid NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "query" (
	"id" uuid PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"entry_id" uuid,
	"event_code" text NOT NULL,
	"form_code" text,
	"repeat" integer,
	"field" text,
	"group_key" text,
	"row_id" uuid,
	"check_id" text,
	"says" text NOT NULL,
	"about" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"assigned_to" text DEFAULT 'data_manager' NOT NULL,
	"rank" smallint DEFAULT 2 NOT NULL,
	"opened_by" uuid NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"answered_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"outcome" text
);
--> statement-breakpoint
CREATE TABLE "query_message" (
	"id" uuid PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"query_id" uuid NOT NULL,
	"act" text NOT NULL,
	"says" text NOT NULL,
	"changed_value" boolean DEFAULT false NOT NULL,
	"said_by" uuid NOT NULL,
	"said_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "record_lock" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"level" text NOT NULL,
	"site_id" uuid,
	"participant_id" uuid,
	"event_code" text,
	"entry_id" uuid,
	"field" text,
	"group_key" text,
	"row_id" uuid,
	"reason" text NOT NULL,
	"content_hash" text,
	"content_files" jsonb,
	"set_by" uuid NOT NULL,
	"set_at" timestamp with time zone DEFAULT now() NOT NULL,
	"lifted_by" uuid,
	"lifted_at" timestamp with time zone,
	"lift_reason" text
);
--> statement-breakpoint
CREATE TABLE "signature" (
	"id" uuid PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"scope" text NOT NULL,
	"event_code" text,
	"entry_id" uuid,
	"meaning" text NOT NULL,
	"statement" text NOT NULL,
	"content_hash" text NOT NULL,
	"signed_by" uuid NOT NULL,
	"signed_name" text NOT NULL,
	"signed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "signed_entry" (
	"id" uuid PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"signature_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"content_hash" text NOT NULL,
	"fallen_at" timestamp with time zone,
	"fallen_by" uuid,
	"fallen_because" text,
	"fallen_fields" jsonb,
	CONSTRAINT "signed_entry_once" UNIQUE("signature_id","entry_id")
);
--> statement-breakpoint
CREATE TABLE "trail_review" (
	"id" uuid PRIMARY KEY NOT NULL,
	"filter" text DEFAULT '' NOT NULL,
	"changes_up_to" timestamp with time zone NOT NULL,
	"remark" text NOT NULL,
	"reviewed_by" uuid NOT NULL,
	"reviewed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "verification" (
	"id" uuid PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"fields" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"changed" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"looked_by" uuid NOT NULL,
	"looked_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "verification_once" UNIQUE("entry_id","kind")
);
--> statement-breakpoint
CREATE TABLE "verification_plan" (
	"id" uuid PRIMARY KEY NOT NULL,
	"site_id" uuid NOT NULL,
	"share" smallint NOT NULL,
	"others" text NOT NULL,
	"seed" text NOT NULL,
	"set_by" uuid NOT NULL,
	"set_at" timestamp with time zone DEFAULT now() NOT NULL,
	"reason" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "entry" ADD COLUMN "to_verify" integer;--> statement-breakpoint
ALTER TABLE "entry" ADD COLUMN "to_verify_critical" integer;--> statement-breakpoint
ALTER TABLE "participant" ADD COLUMN "overdue_since" date;--> statement-breakpoint
ALTER TABLE "casebook_view" ADD CONSTRAINT "casebook_view_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "casebook_view" ADD CONSTRAINT "casebook_view_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "casebook_view" ADD CONSTRAINT "casebook_view_seen_by_person_id_fk" FOREIGN KEY ("seen_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_cut" ADD CONSTRAINT "data_cut_made_by_person_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_export" ADD CONSTRAINT "data_export_lock_id_record_lock_id_fk" FOREIGN KEY ("lock_id") REFERENCES "public"."record_lock"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_export" ADD CONSTRAINT "data_export_made_by_person_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "query" ADD CONSTRAINT "query_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "query" ADD CONSTRAINT "query_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "query" ADD CONSTRAINT "query_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "query" ADD CONSTRAINT "query_opened_by_person_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "query_message" ADD CONSTRAINT "query_message_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "query_message" ADD CONSTRAINT "query_message_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "query_message" ADD CONSTRAINT "query_message_query_id_query_id_fk" FOREIGN KEY ("query_id") REFERENCES "public"."query"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "query_message" ADD CONSTRAINT "query_message_said_by_person_id_fk" FOREIGN KEY ("said_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_lock" ADD CONSTRAINT "record_lock_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_lock" ADD CONSTRAINT "record_lock_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_lock" ADD CONSTRAINT "record_lock_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_lock" ADD CONSTRAINT "record_lock_set_by_person_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_lock" ADD CONSTRAINT "record_lock_lifted_by_person_id_fk" FOREIGN KEY ("lifted_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "signature_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "signature_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "signature_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "signature_signed_by_person_id_fk" FOREIGN KEY ("signed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signed_entry" ADD CONSTRAINT "signed_entry_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signed_entry" ADD CONSTRAINT "signed_entry_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signed_entry" ADD CONSTRAINT "signed_entry_signature_id_signature_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signature"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signed_entry" ADD CONSTRAINT "signed_entry_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signed_entry" ADD CONSTRAINT "signed_entry_fallen_by_person_id_fk" FOREIGN KEY ("fallen_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trail_review" ADD CONSTRAINT "trail_review_reviewed_by_person_id_fk" FOREIGN KEY ("reviewed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification" ADD CONSTRAINT "verification_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification" ADD CONSTRAINT "verification_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification" ADD CONSTRAINT "verification_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification" ADD CONSTRAINT "verification_looked_by_person_id_fk" FOREIGN KEY ("looked_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_plan" ADD CONSTRAINT "verification_plan_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_plan" ADD CONSTRAINT "verification_plan_set_by_person_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "data_export_in_order" ON "data_export" USING btree ("made_at");--> statement-breakpoint
CREATE INDEX "query_of_entry" ON "query" USING btree ("participant_id","entry_id");--> statement-breakpoint
CREATE INDEX "query_by_rank" ON "query" USING btree ("site_id","status","rank","opened_at","id");--> statement-breakpoint
CREATE INDEX "query_by_age" ON "query" USING btree ("site_id","status","opened_at","id");--> statement-breakpoint
CREATE INDEX "query_by_check" ON "query" USING btree ("site_id","check_id","status");--> statement-breakpoint
CREATE INDEX "query_ended" ON "query" USING btree ("site_id","closed_at") WHERE "query"."closed_at" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "query_of_check_once" ON "query" USING btree ("entry_id","check_id","field",coalesce("row_id", '00000000-0000-0000-0000-000000000000'::uuid)) WHERE "query"."check_id" is not null;--> statement-breakpoint
CREATE INDEX "query_message_of_query" ON "query_message" USING btree ("participant_id","query_id");--> statement-breakpoint
CREATE INDEX "record_lock_of_child" ON "record_lock" USING btree ("participant_id") WHERE "record_lock"."lifted_at" is null;--> statement-breakpoint
CREATE INDEX "record_lock_of_site" ON "record_lock" USING btree ("site_id","set_at");--> statement-breakpoint
CREATE INDEX "signature_of_child" ON "signature" USING btree ("participant_id","signed_at");--> statement-breakpoint
CREATE INDEX "signed_entry_standing" ON "signed_entry" USING btree ("participant_id","entry_id") WHERE "signed_entry"."fallen_at" is null;--> statement-breakpoint
CREATE INDEX "signed_entry_of_entry" ON "signed_entry" USING btree ("entry_id");--> statement-breakpoint
CREATE INDEX "trail_review_in_order" ON "trail_review" USING btree ("reviewed_at");--> statement-breakpoint
CREATE INDEX "verification_of_child" ON "verification" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "verification_to_look_again" ON "verification" USING btree ("site_id","looked_at","id") WHERE "verification"."kind" = 'source' and "verification"."changed" <> '{}';--> statement-breakpoint
CREATE INDEX "verification_plan_of_site" ON "verification_plan" USING btree ("site_id","set_at");--> statement-breakpoint
CREATE INDEX "entry_to_verify" ON "entry" USING btree ("participant_id","occurred_on","id") WHERE "entry"."status" = 'complete' and coalesce("entry"."to_verify", 1) > 0;--> statement-breakpoint
CREATE INDEX "entry_to_verify_critical" ON "entry" USING btree ("participant_id","occurred_on","id") WHERE "entry"."status" = 'complete' and coalesce("entry"."to_verify_critical", 1) > 0;--> statement-breakpoint
CREATE INDEX "entry_left_open" ON "entry" USING btree ("site_id","saved_at","id") WHERE "entry"."status" = 'draft';--> statement-breakpoint
CREATE INDEX "participant_overdue" ON "participant" USING btree ("site_id","overdue_since") WHERE "participant"."overdue_since" is not null;--> statement-breakpoint
CREATE INDEX "check_confirmation_to_give" ON "check_confirmation" USING btree ("site_id","asked_at","id") WHERE "check_confirmation"."decision" is null;