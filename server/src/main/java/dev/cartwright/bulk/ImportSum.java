package dev.cartwright.bulk;

import java.util.List;

/// How an import went, or goes.
///
/// @param percent of the file that was read
/// @param corrected of those that are in the shop, how many are not quite as they stood in the file
public record ImportSum(int percent, int rows, int added, int changed, int unchanged, int corrected, int refused) {
    static final ImportSum NOTHING = new ImportSum(0, 0, 0, 0, 0, 0, 0);

    ImportSum with(List<RowReport> reports, int nowPercent) {
        return new ImportSum(
                nowPercent,
                rows + reports.size(),
                added + count(reports, RowReport.ADDED),
                changed + count(reports, RowReport.CHANGED),
                unchanged + count(reports, RowReport.UNCHANGED),
                corrected
                        + (int) reports.stream().filter(RowReport::isCorrected).count(),
                refused + count(reports, RowReport.REFUSED));
    }

    private static int count(List<RowReport> reports, String outcome) {
        return (int) reports.stream()
                .filter(report -> report.outcome().equals(outcome))
                .count();
    }
}
