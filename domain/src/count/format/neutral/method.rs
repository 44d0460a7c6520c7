//! `method`.

use serde::Deserialize;

#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum NeutralMethod {
    MeekStv,
    StvWig,
    Irv,
    MultiPassIrv,
    BottomsUp,
    BottomsUpThreshold,
    Schulze,
    RankedPairs,
    Minimax,
    Copeland,
    CondorcetIrv,
    Approval,
    Plurality,
    Cumulative,
}

impl NeutralMethod {
    /// Its name in files.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::MeekStv => "meek-stv",
            Self::StvWig => "stv-wig",
            Self::Irv => "irv",
            Self::MultiPassIrv => "multi-pass-irv",
            Self::BottomsUp => "bottoms-up",
            Self::BottomsUpThreshold => "bottoms-up-threshold",
            Self::Schulze => "schulze",
            Self::RankedPairs => "ranked-pairs",
            Self::Minimax => "minimax",
            Self::Copeland => "copeland",
            Self::CondorcetIrv => "condorcet-irv",
            Self::Approval => "approval",
            Self::Plurality => "plurality",
            Self::Cumulative => "cumulative",
        }
    }
}
