//! How an option fits a rule.

/// How an option that a file states fits a rule.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum OptionFit {
    /// The rule does this, or it makes no difference to these ballots.
    Agrees,
    /// The rule does something else, which is this.
    Differs(String),
    /// It can't be compared with the rule. With what the rule does, if it has such a setting.
    Unclear(Option<String>),
}

impl OptionFit {
    /// Compares a value with the one that a rule uses. The first is `None` if it's in words that we don't know, the
    /// second if the rule has no such setting.
    pub(super) fn of<T: PartialEq + ToString>(stated: Option<T>, used: Option<T>) -> Self {
        match (stated, used) {
            (Some(stated), Some(used)) if stated == used => Self::Agrees,
            (Some(_), Some(used)) => Self::Differs(used.to_string()),
            (_, used) => Self::Unclear(used.map(|used| used.to_string())),
        }
    }

    /// The rule has no such setting.
    pub(super) fn no_setting() -> Self {
        Self::Unclear(None)
    }

    /// Agrees if this is so. Otherwise, the rule uses something that can't be compared.
    pub(super) fn agrees_if(agrees: bool, used: Option<&str>) -> Self {
        if agrees {
            Self::Agrees
        } else {
            Self::Unclear(used.map(str::to_owned))
        }
    }
}
