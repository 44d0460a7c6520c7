//! The rules by Meek's method that have an identifier.

use super::super::decimal::Decimal;
use super::super::rule::{Method, Rule};
use super::super::transferable::{EqualRanks, Repeats};
use super::rule::{Batch, Finish, Flow, KeepFactor, Kept, MeekArithmetic, MeekQuota, MeekRule, Omega};

impl MeekRule {
    /// The reference rule of the Proportional Representation Foundation.
    const PRF: Self = Self {
        arithmetic: MeekArithmetic::Fixed(9),
        equal_ranks: EqualRanks::Refused,
        repeats: Repeats::Ignored,
        quota: MeekQuota::NextStep,
        kept: Kept::UpThenRest,
        keep_factor: KeepFactor::UpTwice,
        flow: Flow::Converge {
            omega: Omega::Below(Decimal::step(6)),
            batch: Batch::Never,
            finish: Finish::AsCounted,
        },
    };

    /// The rule that the programs `droop` and `stv-rs` call “Meek Parametric”, with 9 decimal places.
    pub(in crate::count) const PARAMETRIC: Self = Self {
        equal_ranks: EqualRanks::Averaged,
        kept: Kept::BothDown,
        flow: Flow::Converge {
            omega: Omega::AtMost(Decimal::step(6)),
            batch: Batch::Never,
            finish: Finish::MovedOn,
        },
        ..Self::PRF
    };

    /// The same in exact arithmetic. As in `stv-rs`, more than the quota is needed then.
    pub(in crate::count) const PARAMETRIC_EXACT: Self = Self {
        arithmetic: MeekArithmetic::Exact,
        quota: MeekQuota::MoreThan,
        ..Self::PARAMETRIC
    };

    /// The rule that `droop` calls “meek”, with its arithmetic “rational”.
    pub(in crate::count) const EXACT: Self = Self {
        flow: Flow::Converge {
            omega: Omega::AtMost(Decimal::step(10)),
            batch: Batch::SureLosers,
            finish: Finish::MovedOn,
        },
        ..Self::PARAMETRIC_EXACT
    };

    /// The same with its arithmetic “guarded”.
    pub(in crate::count) const GUARDED: Self = Self {
        arithmetic: MeekArithmetic::Guarded,
        flow: Flow::Converge {
            omega: Omega::AtMost(Decimal::step(9)),
            batch: Batch::SureLosers,
            finish: Finish::MovedOn,
        },
        ..Self::EXACT
    };

    /// The rule of `OpenSTV`.
    pub(in crate::count) const OPENSTV: Self = Self {
        arithmetic: MeekArithmetic::Fixed(6),
        kept: Kept::BothDown,
        keep_factor: KeepFactor::UpOnceIfAbove,
        flow: Flow::SureLosers,
        ..Self::PRF
    };
}

impl Rule {
    /// <https://prfound.org/resources/reference/reference-meek-rule/>
    pub const MEEK_PRF: Self = Self {
        id: "meek-prf",
        title: "Meek STV, reference rule of the Proportional Representation Foundation (9 decimal places)",
        method: Method::Meek(MeekRule::PRF),
    };

    /// <https://github.com/jklundell/droop>, rule “meek” with its arithmetic “rational”. More than the quota is needed, not just
    /// the quota, and those who are sure to lose are eliminated together. Only keep factors are rounded, up to 40 decimal places:
    /// otherwise, fractions would have twice as many digits after each iteration.
    pub const MEEK_EXACT: Self = Self {
        id: "meek-exact",
        title: "Meek STV in exact arithmetic (keep factors with 40 decimal places)",
        method: Method::Meek(MeekRule::EXACT),
    };

    /// <https://github.com/gendx/stv-rs>, with `fixed9` and equalized counting.
    pub const MEEK_PARAMETRIC: Self = Self {
        id: "meek-fixed9",
        title: "Meek STV, 9 decimal places, equal ranks allowed",
        method: Method::Meek(MeekRule::PARAMETRIC),
    };

    /// <https://github.com/jklundell/droop>, rule “meek” with its arithmetic “guarded”. Otherwise as [`Self::MEEK_EXACT`].
    pub const MEEK_GUARDED: Self = Self {
        id: "meek-guarded",
        title: "Meek STV, 18 decimal places with 9 guard digits",
        method: Method::Meek(MeekRule::GUARDED),
    };

    /// <https://github.com/OpenTechStrategies/openstv>, version 1.7.
    pub const MEEK_OPENSTV: Self = Self {
        id: "openstv-meek",
        title: "Meek STV as in OpenSTV (6 decimal places)",
        method: Method::Meek(MeekRule::OPENSTV),
    };

    /// <https://www.mediawiki.org/wiki/Extension:SecurePoll>, except that seats aren't left empty if candidates are tied.
    pub const MEEK_SECUREPOLL: Self = Self {
        id: "wikimedia-securepoll",
        title: "Meek STV as in Wikimedia's SecurePoll (10 decimal places)",
        method: Method::Meek(MeekRule {
            arithmetic: MeekArithmetic::Fixed(10),
            repeats: Repeats::Counted,
            quota: MeekQuota::PlusMillionth,
            kept: Kept::DownThenRest,
            keep_factor: KeepFactor::DownTwice,
            flow: Flow::AllLowest,
            ..MeekRule::PRF
        }),
    };

    /// <https://github.com/AlmaLinux/astra>, `astra_app/core/elections_meek.py`, except that caps hold for the last seats, too.
    pub const MEEK_ALMALINUX: Self = Self {
        id: "meek-almalinux",
        title: "Meek STV as in AlmaLinux's software (fixed whole-number quota)",
        method: Method::Meek(MeekRule {
            arithmetic: MeekArithmetic::Long,
            repeats: Repeats::Counted,
            quota: MeekQuota::WholeAtFirst,
            kept: Kept::DownThenRest,
            flow: Flow::AlmaLinux,
            ..MeekRule::PRF
        }),
    };

    /// The rule with an identifier that counts in this way. If there's none, it has no fixed meaning: it isn't among
    /// [`Rule::all`], and a count has to name [`Rule::options`].
    pub fn meek(rule: MeekRule) -> Self {
        let custom = Self {
            id: "meek-with-options",
            title: "Meek STV with the options that the file gives",
            method: Method::Meek(rule),
        };
        Self::all()
            .find(|named| named.method == custom.method)
            .unwrap_or(custom)
    }
}

pub(in super::super) const RULES: [Rule; 7] = [
    Rule::MEEK_PRF,
    Rule::MEEK_EXACT,
    Rule::MEEK_PARAMETRIC,
    Rule::MEEK_GUARDED,
    Rule::MEEK_OPENSTV,
    Rule::MEEK_SECUREPOLL,
    Rule::MEEK_ALMALINUX,
];
