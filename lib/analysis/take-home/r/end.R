
# ---------------------------------------------------------------------------------------------------------------------------------
# What was computed here beside what the page said.

nobody <- data.frame(part = character(), measure = character(), group = character(), at = numeric(), value = numeric())
from_r <- do.call(rbind, c(list(nobody), computed))

# Numbers are one when part, measure, group and at agree; where several do, in their order.
key_of <- function(rows) {
  key <- paste(rows$part, rows$measure, rows$group, ifelse(is.na(rows$at), "", sprintf("%.12g", rows$at)), sep = " | ")
  if (length(key) == 0) return(key)
  paste(key, ave(seq_along(key), key, FUN = seq_along), sep = " | ")
}
place <- match(key_of(numbers), key_of(from_r))
surplus <- from_r[!key_of(from_r) %in% key_of(numbers), ]

# How far two numbers lie apart, as a share of the larger one. Two that are not defined agree; one that is, and one that is not, do not.
difference <- function(one, other) {
  apart <- abs(one - other) / pmax(abs(one), abs(other), 1e-300)
  apart[is.na(one) & is.na(other)] <- 0
  apart[is.na(one) != is.na(other)] <- Inf
  apart[!is.na(apart) & !is.na(one) & !is.na(other) & abs(one - other) < 1e-14] <- 0
  apart
}

here <- from_r$value[place]
apart <- difference(numbers$value, here)
# Cox models are fitted step by step, until the next step is small: two programs stop at slightly different places.
allowed <- ifelse(grepl(page$iterated, numbers$measure), 1e-6, 1e-9)
is_made <- !is.na(place)
is_wrong <- is_made & apart > allowed
is_missing <- !is_made & page$complete & !paste(numbers$part, numbers$measure) %in% left_out

number_text <- function(value) ifelse(is.na(value), "not defined", formatC(value, digits = 12, width = 1, format = "g"))
verdict <- ifelse(is_wrong, "DIFFERS", ifelse(is_missing, "MISSING HERE", ifelse(is_made, "agrees", "not recomputed")))
at_text <- ifelse(is.na(numbers$at), "", paste0(" at ", numbers$at))
cat(sprintf(
  "%-14s %s | %s%s%s: page %s, R %s\n", verdict, numbers$part, numbers$measure,
  ifelse(numbers$group == "", "", paste0(" | ", numbers$group)), at_text,
  number_text(numbers$value), ifelse(is_made, number_text(here), "-")
), sep = "")
if (nrow(surplus) > 0) cat(sprintf("%-14s %s\n", "ONLY IN R", key_of(surplus)), sep = "")

# CSV written by hand, so that it is UTF-8 with all digits on every machine.
quoted <- function(text) paste0('"', gsub('"', '""', text, fixed = TRUE), '"')
cell <- function(value) ifelse(is.na(value), "", sprintf("%.17g", value))
lines <- c(
  "part,measure,group,at,value",
  paste(quoted(from_r$part), quoted(from_r$measure), quoted(from_r$group), cell(from_r$at), cell(from_r$value), sep = ",")[seq_len(nrow(from_r))]
)
out <- file("numbers-from-r.csv", open = "wb")
writeLines(enc2utf8(lines), out, useBytes = TRUE)
close(out)

cat(sprintf(
  "\n%d numbers of the page, %d recomputed from the datasets, %d not recomputed. Largest relative difference: %s.\n",
  nrow(numbers), sum(is_made), sum(!is_made), if (any(is_made)) format(max(apart[is_made]), digits = 3) else "none to tell"
))
failed <- sum(is_wrong) + sum(is_missing) + nrow(surplus)
agreement <- "Nothing differs."
if (any(!is_made)) agreement <- sprintf("Nothing differs of what was recomputed; %d numbers were not.", sum(!is_made))
if (nrow(numbers) > 0 && !any(is_made)) agreement <- "NOTHING WAS COMPARED: the numbers of this page are not recomputed here."
cat(if (failed == 0) agreement else sprintf("%d DO NOT AGREE.", failed), "\n", sep = "")
quit(status = if (failed == 0) 0 else 1)
