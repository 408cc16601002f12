
# ---------------------------------------------------------------------------------------------------------------------------------
# How many children came to each stage, and why those of the stage before did not.

before <- rep(FALSE, nrow(adsl))
for (stage in page$stages) {
  reached <- rows_where(adsl, stage$where)
  add("main", "children", stage$label, NA, sum(reached))
  if (!is.null(stage$reason)) {
    reasons <- table(adsl[[stage$reason]][before & !reached])
    for (reason in names(reasons)) {
      add("main", "not reached", paste0(stage$left, ", ", reason), NA, reasons[[reason]])
    }
  }
  before <- reached
}
