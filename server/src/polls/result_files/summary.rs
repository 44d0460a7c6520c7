//! A result as JSON, without the ballots.

use super::Published;
use app::api::CertificationBrief;
use domain::poll::{BundleCandidate, PollResult, PollRules, Timetable};
use serde::Serialize;

/// What was found, and what's needed to read it.
#[derive(Clone, Debug, Serialize)]
pub(super) struct ResultSummary<'a> {
    /// ID of the foundation.
    foundation: &'a str,
    /// The poll's number in the foundation.
    number: i64,
    title: &'a str,
    rules: &'a PollRules,
    days: Timetable,
    candidates: &'a [BundleCandidate],
    result: &'a PollResult,
    /// SHA-256 of the audit bundle, in hexadecimal.
    bundle_hash: &'a str,
    certifications: &'a [CertificationBrief],
    /// Whether enough people have certified it.
    is_certified: bool,
    /// Whether it doesn't count, because the poll was cancelled afterwards.
    is_cancelled: bool,
}

pub(super) fn summary(published: &Published) -> ResultSummary<'_> {
    let bundle = &published.counted.bundle;
    ResultSummary {
        foundation: &bundle.foundation,
        number: bundle.number,
        title: &bundle.title,
        rules: &bundle.rules,
        days: bundle.days,
        candidates: &bundle.candidates,
        result: &bundle.result,
        bundle_hash: &published.counted.hash,
        certifications: &published.certifications,
        is_certified: published.is_certified,
        is_cancelled: published.is_cancelled,
    }
}
