
# ---------------------------------------------------------------------------------------------------------------------------------
# Counts and medians; percentages are of the children in whom the characteristic is recorded.

add_share <- function(group, n, of) {
  add("main", "children", group, NA, n)
  add("main", "of", group, NA, of)
  add("main", "fraction", group, NA, n / of)
}

# Those in whom it is not recorded are counted in a line of their own, where there are any.
add_missing <- function(name, recorded, members) {
  if (recorded < members) add_share(paste0(name, ": Not recorded"), members - recorded, members)
}

for (row in page$rows) {
  values <- adsl[[row$variable]][rows_where(adsl, row$among)]
  recorded <- values[!is.na(values)]
  if (row$kind == "median") {
    range <- median_range(recorded)
    add("main", "recorded", row$name, NA, length(recorded))
    add("main", "median", row$name, NA, range[1])
    add("main", "minimum", row$name, NA, range[2])
    add("main", "maximum", row$name, NA, range[3])
  } else if (row$kind == "share") {
    add_share(row$name, sum(recorded == "Y"), length(recorded))
    add_missing(row$name, length(recorded), length(values))
  } else {
    counts <- vapply(row$codes, function(code) sum(recorded == code), 0)
    # Of the categories that nobody is in, only the first two are told.
    for (i in which(seq_along(counts) <= 2 | counts > 0)) {
      add_share(paste0(row$name, ": ", row$categories[i]), counts[i], length(recorded))
    }
    add_missing(row$name, length(recorded), length(values))
  }
}
