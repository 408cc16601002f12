
# ---------------------------------------------------------------------------------------------------------------------------------
# Cycles given, omitted and late, in all and cycle by cycle; why they were late or omitted.

columns <- c("child", "cycle", "given", "day1", "plannedOn", "delay", "delayReason", "omissionReason")
cycles <- read_records("cycles", columns, day = c("day1", "plannedOn"))
cycles$delay <- as.numeric(cycles$delay)

add_cycles <- function(label, of_cycle) {
  given <- of_cycle$given == "Y"
  delays <- of_cycle$delay[given & !is.na(of_cycle$delay)]
  add("main", "given", label, NA, sum(given))
  add_part("omitted", label, sum(!given), length(given))
  for (days in page$longerThan) add_part(paste0("more than ", days, " days late"), label, sum(delays > days), length(delays))
  add_range("delay in days", label, delays)
}

add_reasons <- function(measure, codes, words) {
  codes[is.na(codes)] <- ""
  for (code in unique(codes)) {
    label <- if (code == "") "Reason not recorded" else if (is.null(words[[code]])) "Other reason" else words[[code]]
    add("main", measure, label, NA, sum(codes == code))
  }
}

add_cycles("All cycles", cycles)
for (code in names(page$cycles)) {
  of_cycle <- cycles[is(cycles$cycle, code), ]
  if (nrow(of_cycle) > 0) add_cycles(page$cycles[[code]], of_cycle)
}
late <- cycles$given == "Y" & !is.na(cycles$delay) & cycles$delay > page$longerThan[1]
add_reasons("late because", cycles$delayReason[late], page$delayReasons)
add_reasons("omitted because", cycles$omissionReason[cycles$given != "Y"], page$omissionReasons)
