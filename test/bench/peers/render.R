# The report of one or more areas by R Markdown and ggplot2: Rscript render.R WORKSPACE OUT AREA...
arguments <- commandArgs(trailingOnly = TRUE)
workspace <- arguments[1]
out <- normalizePath(arguments[2])
here <- dirname(normalizePath(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))))

read_table <- function(path, ...) read.csv2(path, encoding = "UTF-8", colClasses = c(...))
files <- list.files(file.path(workspace, "data"), full.names = TRUE)
rows <- do.call(rbind, lapply(files, read_table,
  "character", "character", "integer", "character", "character", "numeric", "numeric"))
areas <- read_table(file.path(workspace, "omraden.csv"), "character")
indicators <- read_table(file.path(workspace, "indikatorer.csv"), "character")

# Counts of each area and of the municipality, which is the first of the areas.
whole <- areas$id[1]
codes <- strsplit(ifelse(areas$koder == "", areas$id, areas$koder), " ")
area_of <- setNames(rep(areas$id, lengths(codes)), unlist(codes))
rows$omrade <- area_of[rows$omrade]
sums <- aggregate(cbind(taljare, namnare) ~ omrade + indikator + period + kon, rows, sum)
if (!whole %in% rows$omrade) {
  total <- aggregate(cbind(taljare, namnare) ~ indikator + period + kon, rows, sum)
  sums <- rbind(sums, cbind(omrade = whole, total))
}

z <- qnorm(0.975)
wilson <- function(count, size) {
  share <- count / size
  middle <- share + z^2 / (2 * size)
  margin <- z * sqrt(share * (1 - share) / size + z^2 / (4 * size^2))
  list(lower = (middle - margin) / (1 + z^2 / size), upper = (middle + margin) / (1 + z^2 / size))
}
byar <- function(count, size) {
  following <- count + 1
  list(
    lower = count * (1 - 1 / (9 * count) - z / (3 * sqrt(count)))^3 / size,
    upper = following * (1 - 1 / (9 * following) + z / (3 * sqrt(following)))^3 / size
  )
}

measure <- indicators[match(sums$indikator, indicators$id), ]
sums$andel <- measure$matt == "andel"
per <- ifelse(sums$andel, 100, suppressWarnings(as.numeric(measure$per)))
shares <- wilson(sums$taljare, sums$namnare)
rates <- byar(sums$taljare, sums$namnare)
sums$varde <- sums$taljare / sums$namnare * per
sums$nedre <- ifelse(sums$andel, shares$lower, rates$lower) * per
sums$ovre <- ifelse(sums$andel, shares$upper, rates$upper) * per
sums$kon <- factor(sums$kon, c("totalt", "kvinnor", "män"))
keys <- c("indikator", "period", "kon")
other <- sums[sums$omrade == whole, c(keys, "varde", "taljare", "namnare")]
names(other)[4:6] <- c("kommun", "kommun_taljare", "kommun_namnare")
figures <- merge(sums, other, by = keys)
figures <- figures[order(figures$indikator, figures$period, figures$kon), ]
latest <- max(figures$period)
last_totals <- figures[figures$kon == "totalt" & figures$period == latest & figures$omrade != whole, ]

# The area against the rest of the municipality: Newcombe for shares, the ratio for rates.
judge <- function(last) {
  count <- last$kommun_taljare - last$taljare
  size <- last$kommun_namnare - last$namnare
  share <- last$taljare / last$namnare
  rest <- count / size
  if (last$andel) {
    own <- wilson(last$taljare, last$namnare)
    others <- wilson(count, size)
    pooled <- last$kommun_taljare / last$kommun_namnare
    return(list(
      lower = share - rest - sqrt((share - own$lower)^2 + (others$upper - rest)^2),
      upper = share - rest + sqrt((own$upper - share)^2 + (rest - others$lower)^2),
      p = 2 * pnorm(-abs(share - rest) / sqrt(pooled * (1 - pooled) * (1 / last$namnare + 1 / size)))
    ))
  }
  error <- sqrt(1 / last$taljare + 1 / count)
  list(lower = log(share / rest) - z * error, upper = log(share / rest) + z * error,
    p = 2 * pnorm(-abs(log(share / rest)) / error))
}
trend <- function(years) {
  years <- tail(years, 5)
  test <- suppressWarnings(prop.trend.test(years$taljare, years$namnare))
  if (test$statistic > 9.54953570608324) sign(cor(years$period, years$varde)) else 0
}

for (area in arguments[-(1:2)]) {
  rmarkdown::render(file.path(here, "report.Rmd"),
    output_file = file.path(out, paste0(area, ".html")), intermediates_dir = tempdir(),
    params = list(area = area), envir = new.env(), quiet = TRUE)
}
