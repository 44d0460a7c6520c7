//! The rules by the weighted inclusive Gregory method that have an identifier.

use super::super::rule::{Method, Rule};
use super::rule::{GregoryArithmetic, GregoryQuota, GregoryRule, GregoryTies, Losers, Stop, TransferValue};

impl GregoryRule {
    /// The reference rule of the Proportional Representation Foundation.
    const PRF: Self = Self {
        arithmetic: GregoryArithmetic::Fixed4,
        quota: GregoryQuota::NextStep,
        value: TransferValue::CutTwice,
        losers: Losers::Lowest,
        ties: GregoryTies::Published,
        stop: Stop::AfterTransfer,
    };

    /// Without rounding, with the Droop quota.
    const DROOP: Self = Self {
        arithmetic: GregoryArithmetic::Exact,
        quota: GregoryQuota::Whole,
        stop: Stop::AtOnce,
        ..Self::PRF
    };
}

impl Rule {
    /// <https://prfound.org/resources/reference/reference-wigm-rule/>
    pub const WIGM_PRF: Self = Self {
        id: "wigm-prf",
        title: "Weighted inclusive Gregory, reference rule of the Proportional Representation Foundation (4 decimal places)",
        method: Method::Gregory(GregoryRule::PRF),
    };

    /// As [`Self::WIGM_PRF`] with its optional step B.2.
    pub const WIGM_PRF_BATCH: Self = Self {
        id: "wigm-prf-batch",
        title: "As wigm-prf, but candidates who are sure to lose are eliminated together",
        method: Method::Gregory(GregoryRule {
            losers: Losers::SureLosers,
            ..GregoryRule::PRF
        }),
    };

    /// As [`Self::WIGM_PRF`], without rounding. More than the quota is needed, not just the quota.
    pub const WIGM_EXACT: Self = Self {
        id: "wigm-exact",
        title: "Weighted inclusive Gregory in exact arithmetic",
        method: Method::Gregory(GregoryRule {
            arithmetic: GregoryArithmetic::Exact,
            quota: GregoryQuota::MoreThan,
            ..GregoryRule::PRF
        }),
    };

    /// The Scottish Local Government Elections Order 2007, schedule 1, rules 45 to 52:
    /// <https://www.legislation.gov.uk/ssi/2007/42/schedule/1/made>
    pub const SCOTLAND: Self = Self {
        id: "scotland",
        title: "Scottish STV (5 decimal places)",
        method: Method::Gregory(GregoryRule {
            arithmetic: GregoryArithmetic::Fixed5,
            quota: GregoryQuota::Whole,
            value: TransferValue::CutOnce,
            losers: Losers::Lowest,
            ties: GregoryTies::EarlierRounds,
            stop: Stop::AtOnce,
        }),
    };

    /// With the Droop quota: the first whole number above V ÷ (S + 1).
    pub const WIGM_DROOP: Self = Self {
        id: "wigm-droop",
        title: "Weighted inclusive Gregory in exact arithmetic, Droop quota",
        method: Method::Gregory(GregoryRule::DROOP),
    };

    /// With the Hagenbach-Bischoff quota: V ÷ (S + 1).
    pub const WIGM_HAGENBACH_BISCHOFF: Self = Self {
        id: "wigm-hagenbach-bischoff",
        title: "Weighted inclusive Gregory in exact arithmetic, Hagenbach-Bischoff quota",
        method: Method::Gregory(GregoryRule {
            quota: GregoryQuota::AtLeast,
            ..GregoryRule::DROOP
        }),
    };

    /// With the Hare quota: V ÷ S.
    pub const WIGM_HARE: Self = Self {
        id: "wigm-hare",
        title: "Weighted inclusive Gregory in exact arithmetic, Hare quota",
        method: Method::Gregory(GregoryRule {
            quota: GregoryQuota::Hare,
            ..GregoryRule::DROOP
        }),
    };
}

pub(in super::super) const RULES: [Rule; 7] = [
    Rule::WIGM_PRF,
    Rule::WIGM_PRF_BATCH,
    Rule::WIGM_EXACT,
    Rule::SCOTLAND,
    Rule::WIGM_DROOP,
    Rule::WIGM_HAGENBACH_BISCHOFF,
    Rule::WIGM_HARE,
];
