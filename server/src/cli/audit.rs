//! Audit bundles of announced elections and resolutions, for `guildhall count`.

use super::{Stopped, json};
use data_encoding::HEXLOWER;
use domain::count::closeness::how_close;
use domain::count::count;
use domain::count::report::{CountReport, printable};
use domain::poll::{
    AUDIT_FORMAT, AnswerSum, AuditBundle, Majority, MajorityShare, PollContest, PollResult, QuorumResult,
    ResolutionResult, TallyError, tally, tally_without_margin, verify,
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// How the names of all versions of the format begin.
const FORMATS: &str = "guildhall-audit-";

/// A file, as far as it says what it is.
#[derive(Deserialize)]
struct BundleFormat {
    format: String,
}

#[derive(Debug, Serialize)]
struct VerifyAnswer {
    /// Of the file, in hexadecimal.
    sha256: String,
    /// Sentences. None if nothing is wrong.
    findings: Vec<String>,
}

/// The bundle in a text, or why it can't be read. `None` if it's something else.
pub(super) fn bundle_in(text: &str) -> Option<Result<AuditBundle, String>> {
    let text = text.trim_start_matches('\u{feff}');
    let BundleFormat { format } = serde_json::from_str(text).ok()?;
    if format == AUDIT_FORMAT {
        let bundle = serde_json::from_str(text);
        return Some(bundle.map_err(|error| format!("this isn't a complete audit bundle: {error}")));
    }
    let is_other_version = format.starts_with(FORMATS);
    is_other_version.then(|| {
        Err(format!(
            "the format \"{format}\" isn't known; this version of Guildhall reads \"{AUDIT_FORMAT}\""
        ))
    })
}

/// The result as data, the same as in the bundle.
pub(super) fn bundle_json(bundle: &AuditBundle, is_quick: bool) -> Result<PollResult, TallyError> {
    if is_quick {
        tally_without_margin(bundle)
    } else {
        tally(bundle)
    }
}

/// The result in English: the count as for other files, then the turnout and the quorum.
pub(super) fn bundle_text(bundle: &AuditBundle, is_quick: bool) -> Result<String, TallyError> {
    let result = tally_without_margin(bundle)?;
    let counted = match (&result.resolution, bundle.rules.majority) {
        (Some(resolution), Some(majority)) => resolution_text(bundle, resolution, majority),
        _ if !result.rounds.is_empty() => election_text(bundle, is_quick)?,
        _ if result.has_quorum() => {
            printable(&bundle.title) + "\n\nNo ballot names a candidate who can be elected, so nobody is elected.\n"
        }
        _ => printable(&bundle.title) + "\n\nThe quorum wasn't reached, so nobody is elected.\n",
    };
    Ok(format!("{counted}\n{}\n", turnout(&result).join("\n")))
}

fn election_text(bundle: &AuditBundle, is_quick: bool) -> Result<String, TallyError> {
    let PollContest { contest, rule, .. } = &PollContest::of(bundle)?;
    let outcome = &count(contest, rule)?;
    let how_close = (!is_quick).then(|| how_close(contest, rule, outcome));
    let report = CountReport {
        title: Some(&bundle.title),
        contest,
        rule,
        outcome,
        not_applied: &[],
        how_close: how_close.as_ref(),
    };
    Ok(report.text())
}

fn resolution_text(bundle: &AuditBundle, result: &ResolutionResult, majority: Majority) -> String {
    let (share, unit) = (share(majority.share), if majority.by_heads { "member" } else { "vote" });
    let by = if majority.by_heads {
        "each member counts once"
    } else {
        "by votes"
    };
    let adopted = if result.is_adopted { "Adopted." } else { "Not adopted." };
    let lines = [
        printable(&bundle.title),
        format!("Majority: {share}; {by}."),
        String::new(),
        adopted.to_owned(),
        answer("Yes", result.yes),
        answer("No", result.no),
        answer("Abstain", result.abstain),
        format!("Needed: {} for yes.", plural(result.needed, unit)),
    ];
    lines.join("\n") + "\n"
}

fn share(share: MajorityShare) -> &'static str {
    match share {
        MajorityShare::Simple => "more yes than no",
        MajorityShare::Absolute => "more than half of everyone on the roll",
        MajorityShare::TwoThirds => "at least two thirds of those who voted yes or no",
    }
}

fn answer(name: &str, sum: AnswerSum) -> String {
    format!(
        "{name}: {} of {}.",
        plural(sum.votes, "vote"),
        plural(sum.members, "member")
    )
}

fn turnout(result: &PollResult) -> Vec<String> {
    let turnout = &result.turnout;
    let voted = format!(
        "Turnout: {} of {}, with {} of {}.",
        turnout.members_voted(),
        plural(turnout.members(), "member"),
        turnout.votes_cast(),
        plural(turnout.votes(), "vote")
    );
    let quorum = result.quorum.as_ref().and_then(quorum);
    std::iter::once(voted).chain(quorum).collect()
}

/// `None` if the quorum is only described in words.
fn quorum(quorum: &QuorumResult) -> Option<String> {
    let members = quorum.members_needed.map(|needed| plural(needed, "member"));
    let votes = quorum.votes_needed.map(|needed| plural(needed, "vote"));
    let needed: Vec<String> = members.into_iter().chain(votes).collect();
    let reached = if quorum.is_reached {
        "was reached"
    } else {
        "wasn't reached"
    };
    (!needed.is_empty()).then(|| format!("The quorum of {} {reached}.", needed.join(" and ")))
}

fn plural(number: i64, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

/// What's wrong with a bundle, and whether anything is. `text` is the file.
pub(super) fn verification(bundle: &AuditBundle, text: &str, as_json: bool) -> Result<(String, bool), Stopped> {
    let answer = VerifyAnswer {
        sha256: HEXLOWER.encode(&Sha256::digest(text)),
        findings: verify(bundle).iter().map(ToString::to_string).collect(),
    };
    let is_sound = answer.findings.is_empty();
    let printed = if as_json {
        json(&answer)?
    } else {
        verification_text(bundle, &answer)
    };
    Ok((printed, is_sound))
}

fn verification_text(bundle: &AuditBundle, answer: &VerifyAnswer) -> String {
    let mut lines = vec![
        printable(&bundle.title),
        format!("SHA-256 of the file: {}", answer.sha256),
        format!("SHA-256 of the roll: {}", printable(&bundle.roll_hash)),
        format!("SHA-256 of the seed: {}", printable(&bundle.tie_commitment)),
        "Compare them with the ones that were published.".to_owned(),
        String::new(),
    ];
    if answer.findings.is_empty() {
        lines.push("Nothing is wrong with the bundle. A new count gives the same result.".to_owned());
    }
    lines.extend(answer.findings.iter().map(|finding| printable(finding)));
    lines.join("\n") + "\n"
}
