
# ---------------------------------------------------------------------------------------------------------------------------------
# What was read beside the row of each child.

# The records of a file as texts; without the file there are none. Only children of the population, and what was known at the cut-off.
read_records <- function(name, columns, child = "child", day = NULL) {
  file <- paste0("records-", name, ".csv")
  rows <- if (file.exists(file) && file.size(file) > 5) read_table(file) else data.frame()
  for (column in setdiff(columns, names(rows))) rows[[column]] <- rep(NA_character_, nrow(rows))
  on <- rep(NA_character_, nrow(rows))
  for (column in day) on <- ifelse(is.na(on), rows[[column]], on)
  rows[rows[[child]] %in% adsl$SUBJID & (is.na(on) | on <= page$cutOff), ]
}

add_range <- function(measure, group, values) {
  range <- median_range(values)
  add("main", paste0(measure, ", median"), group, NA, range[1])
  add("main", paste0(measure, ", minimum"), group, NA, range[2])
  add("main", paste0(measure, ", maximum"), group, NA, range[3])
}

add_part <- function(measure, group, n, of) {
  add("main", measure, group, NA, n)
  add("main", paste0(measure, ", of"), group, NA, of)
  add("main", paste0(measure, ", fraction"), group, NA, n / of)
}
