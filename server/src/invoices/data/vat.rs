//! How a sale is taxed, as a category of EN 16931 (UNCL 5305).

use crate::invoices::content::InvoiceContent;
use domain::ratio::Ratio;
use domain::tax::TaxTreatment;

/// A VAT category. The standard's others are for goods (exports, sales within the EU), or for the Canary Islands, Ceuta and
/// Melilla.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum VatCategory {
    /// S: at a rate in percent.
    Standard(Ratio),
    /// Z: at a rate of zero.
    Zero,
    /// E: not taxed, for a reason.
    Exempt,
    /// AE: the buyer owes the tax.
    ReverseCharge,
    /// O: outside the scope of VAT, such as most dues.
    OutOfScope,
}

impl VatCategory {
    /// The category of what's taxed in one of an invoice's ways.
    pub fn of(content: &InvoiceContent, place: usize) -> Self {
        let Some(tax) = content.taxes.get(place) else {
            return Self::OutOfScope;
        };
        match tax.treatment {
            TaxTreatment::Rate(percent) if percent != Ratio::ZERO => Self::Standard(percent),
            TaxTreatment::Rate(_) if tax.because.is_empty() => Self::Zero,
            TaxTreatment::Rate(_) => Self::Exempt,
            TaxTreatment::ReverseCharge => Self::ReverseCharge,
            // Nothing on the same invoice may be outside the scope of VAT if something else isn't (BR-O-11).
            TaxTreatment::OutOfScope if content.taxes.len() > 1 => Self::Exempt,
            TaxTreatment::OutOfScope => Self::OutOfScope,
        }
    }

    /// All categories of an invoice, each once.
    pub fn all(content: &InvoiceContent) -> Vec<Self> {
        let mut all = Vec::new();
        for place in 0..content.taxes.len().max(1) {
            let category = Self::of(content, place);
            if !all.contains(&category) {
                all.push(category);
            }
        }
        all
    }

    pub fn code(self) -> &'static str {
        match self {
            Self::Standard(_) => "S",
            Self::Zero => "Z",
            Self::Exempt => "E",
            Self::ReverseCharge => "AE",
            Self::OutOfScope => "O",
        }
    }

    /// The code of the reason for not charging VAT (CEF VATEX list), where one fits every sale.
    pub fn reason_code(self) -> Option<&'static str> {
        match self {
            Self::ReverseCharge => Some("VATEX-EU-AE"),
            Self::OutOfScope => Some("VATEX-EU-O"),
            Self::Standard(_) | Self::Zero | Self::Exempt => None,
        }
    }

    /// Whether a reason may be given (BR-S-10, BR-Z-10).
    pub fn has_reason(self) -> bool {
        !matches!(self, Self::Standard(_) | Self::Zero)
    }

    /// The rate in percent. `None` outside the scope of VAT, where even zero isn't allowed (BR-O-05).
    pub fn percent(self) -> Option<Ratio> {
        match self {
            Self::Standard(percent) => Some(percent),
            Self::Zero | Self::Exempt | Self::ReverseCharge => Some(Ratio::ZERO),
            Self::OutOfScope => None,
        }
    }

    /// Whether the parties' VAT IDs are mentioned. Outside the scope of VAT, they mustn't be (BR-O-02).
    pub fn has_vat_ids(self) -> bool {
        self != Self::OutOfScope
    }
}
