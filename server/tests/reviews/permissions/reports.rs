//! Reports.

use super::{EVERYONE, READS_MONEY, Row};

/// The reports, as pages, as JSON and as files.
pub(super) fn reports() -> Vec<Row> {
    let reports = [
        ("", EVERYONE),
        ("/members", EVERYONE),
        ("/retention", EVERYONE),
        ("/decisions", EVERYONE),
        ("/revenue", READS_MONEY),
        ("/renewals", READS_MONEY),
    ];
    let files = [
        ("/members.csv", EVERYONE),
        ("/retention.csv", EVERYONE),
        ("/decisions.csv", EVERYONE),
        ("/revenue.csv", READS_MONEY),
        ("/largest.csv", READS_MONEY),
        ("/renewals.csv", READS_MONEY),
    ];
    let row = |what, path, allowed| Row {
        what,
        path,
        body: None,
        allowed,
    };
    let pages = reports.map(|(report, allowed)| row("a report's page", format!("/reports/harbour{report}"), allowed));
    let data = reports.into_iter().chain(files);
    let data = data.map(|(report, allowed)| row(report, format!("/api/v1/reports/harbour{report}"), allowed));
    pages.into_iter().chain(data).collect()
}
