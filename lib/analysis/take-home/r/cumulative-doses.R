
# ---------------------------------------------------------------------------------------------------------------------------------
# What every child received of each drug in all, mg/m2, against the limits of the study.

exposures <- read_records("exposures", c("child", "drug", "startedOn", "plannedOn", "givenDoseM2"), day = c("startedOn", "plannedOn"))
exposures$dose <- as.numeric(exposures$givenDoseM2)
unit <- "mg/m\u00b2"

# To one decimal, as on the form: a five at the end goes up, and is one also where the last digit of the machine has lost it.
one_decimal <- function(x) floor(signif(x * 10, 14) + 0.5) / 10

for (drug in page$drugs) {
  doses <- exposures[is(exposures$drug, drug$drug), ]
  child <- factor(doses$child)
  total <- one_decimal(tapply(ifelse(is.na(doses$dose), 0, doses$dose), child, sum))
  incomplete <- tapply(is.na(doses$dose), child, any)
  counts <- total > 0 | incomplete
  total <- total[counts]
  add("main", "children", drug$label, NA, length(total))
  add_range(paste0("cumulative dose, ", unit), drug$label, total)
  for (limit in c(drug$warn, drug$stop)) {
    add_part(paste0("children at or above ", limit, " ", unit), drug$label, sum(total >= limit), length(total))
  }
  add("main", "sum not complete", drug$label, NA, sum(incomplete))
}
