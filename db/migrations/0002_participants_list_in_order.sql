CREATE INDEX "participant_in_order_of_number" ON "participant" USING btree (coalesce("number", "screening_number"),"id");--> statement-breakpoint
CREATE INDEX "participant_in_order_of_age" ON "participant" USING btree (coalesce("age_at_diagnosis", -1),"id");--> statement-breakpoint
CREATE INDEX "participant_in_order_of_status" ON "participant" USING btree ("status","id");--> statement-breakpoint
CREATE INDEX "participant_in_order_of_enrolment" ON "participant" USING btree (coalesce("enrolled_on", date '0001-01-01'),"id");