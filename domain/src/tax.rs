//! Tax on prices: whether prices contain it, and which rate applies to whom.

use crate::expr::Expr;
use crate::ratio::Ratio;
use crate::text::Text;
use serde::{Deserialize, Serialize};

/// The tax rules of a programme. The seller is the foundation, so the rules only need to distinguish buyers.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TaxRules {
    /// What the tax is called on invoices: VAT, GST.
    pub name: Text,
    pub prices: PriceBasis,
    /// For each component of a price, the first rule that's for it and matches applies. If there's none, no tax is charged.
    pub rules: Vec<TaxRule>,
    pub note: Option<Text>,
    pub source: Option<String>,
    /// Line in the programme file, from 1.
    pub line: u32,
}

/// Whether the prices in the file contain tax.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum PriceBasis {
    /// Tax is added.
    #[default]
    Net,
    /// Tax is included.
    Gross,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TaxRule {
    /// The IDs of the components that it's for. All of them, if it's empty.
    pub components: Vec<String>,
    pub when: Option<Expr>,
    pub treatment: TaxTreatment,
    /// The reason, in the programme's words.
    pub because: Option<Text>,
    /// Line in the programme file, from 1.
    pub line: u32,
}

/// How a sale is taxed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum TaxTreatment {
    /// The foundation charges this rate, in percent.
    Rate(Ratio),
    /// The buyer, a business in another country, owes the tax to its own tax office.
    ReverseCharge,
    /// The sale isn't subject to the tax, and prices don't contain any.
    OutOfScope,
}

impl TaxRules {
    /// The conditions that decide how a component is taxed, or an amount without one.
    pub fn conditions<'a>(&'a self, component: Option<&str>) -> impl Iterator<Item = &'a Expr> {
        let rules = self.rules.iter().filter(move |rule| rule.is_for(component));
        rules.map_while(|rule| rule.when.as_ref())
    }
}

impl TaxRule {
    /// Whether it's for this component. Rules that name components aren't for amounts without one.
    pub fn is_for(&self, component: Option<&str>) -> bool {
        self.components.is_empty() || component.is_some_and(|id| self.components.iter().any(|named| named == id))
    }
}

impl TaxTreatment {
    /// The rate that's charged, in percent.
    pub fn percent(self) -> Ratio {
        match self {
            Self::Rate(percent) => percent,
            Self::ReverseCharge | Self::OutOfScope => Ratio::ZERO,
        }
    }
}

impl PriceBasis {
    /// The tax on an amount at a rate in percent, all in minor units, with halves rounded up. `None` if it's too large.
    pub fn tax(self, minor: i64, percent: Ratio) -> Option<i64> {
        let hundred = Ratio::whole(100);
        let whole = match self {
            Self::Net => hundred,
            Self::Gross => hundred.plus(percent)?,
        };
        let tax = Ratio::whole(minor).times(percent)?.over(whole)?;
        i64::try_from(tax.rounded()).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tax_is_rounded_half_up_to_minor_units() {
        let tax = |basis: PriceBasis, minor, percent| basis.tax(minor, Ratio::parse(percent).unwrap());
        for (net, percent, expected) in [
            (100_000, "7", 7_000),
            (50, "19", 10),
            (49, "19", 9),
            (10_000, "8.1", 810),
        ] {
            assert_eq!(
                tax(PriceBasis::Net, net, percent),
                Some(expected),
                "{net} at {percent} %"
            );
        }
        for (gross, percent, expected) in [(11_900, "19", 1_900), (100, "7", 7), (10_000, "0", 0)] {
            assert_eq!(
                tax(PriceBasis::Gross, gross, percent),
                Some(expected),
                "{gross} with {percent} %"
            );
        }
    }
}
