//! Price tables in several dimensions.

use super::decoder::Decoder;
use crate::file::value;
use crate::file::view::TableView;
use crate::price::{Axis, AxisValues, PriceTable, TableCell};
use toml::de::DeValue;

impl Decoder<'_> {
    pub(super) fn price_table(&mut self, id: &str, view: TableView<'_>) -> PriceTable {
        let axes: Vec<Axis> = view
            .list("axes")
            .into_iter()
            .map(|axis| {
                if axis.has("bands") == axis.has("values") {
                    self.report(
                        axis.span("on"),
                        "an axis needs either bands or values, not both",
                        "add: values = [\"company\", \"nonprofit\"]",
                    );
                }
                let values = if axis.has("bands") {
                    AxisValues::Bands(axis.list("bands").into_iter().map(|band| self.bounds(band)).collect())
                } else {
                    AxisValues::Words(axis.items("values").iter().map(|item| words(item.get_ref())).collect())
                };
                Axis {
                    on: axis.owned("on").unwrap_or_default(),
                    values,
                }
            })
            .collect();
        let sizes: Vec<usize> = axes.iter().map(|axis| axis.values.len()).collect();
        if sizes.is_empty() || sizes.len() > 3 {
            self.report(
                view.span("axes"),
                "a price table must have one to three axes",
                "split it into several tables",
            );
        }
        let mut cells = Vec::new();
        if is_transposed(view.value("cells"), &sizes) {
            self.report(
                view.span("cells"),
                "these lists fit the axes the other way round",
                "swap the two axes: the first one is for the outer list, the second for the lists in it",
            );
            return PriceTable {
                id: id.to_owned(),
                title: view.must_text("title"),
                axes,
                cells,
                line: view.line(),
            };
        }
        self.cells(view.value("cells"), &sizes, view.span("cells"), &mut cells);
        PriceTable {
            id: id.to_owned(),
            title: view.must_text("title"),
            axes,
            cells,
            line: view.line(),
        }
    }

    fn cells(
        &mut self,
        value: Option<&DeValue<'_>>,
        sizes: &[usize],
        span: std::ops::Range<usize>,
        out: &mut Vec<TableCell>,
    ) {
        let Some(value) = value else { return };
        let Some((size, inner)) = sizes.split_first() else {
            if let Some(cell) = self.cell(value, span) {
                out.push(cell);
            }
            return;
        };
        let Some(list) = value.as_array() else {
            self.report(
                span,
                "there must be a list here, with one entry for each value of the axis",
                "write nested lists, with the first axis outermost",
            );
            return;
        };
        if list.len() != *size {
            self.report(
                span,
                format!("this list has {} entries, but the axis has {size} values", list.len()),
                decimal_commas(list, *size).unwrap_or_else(|| {
                    "write one entry for each value of the axis, with the first axis outermost".to_owned()
                }),
            );
        }
        for entry in list {
            self.cells(Some(entry.get_ref()), inner, entry.span(), out);
        }
    }

    fn cell(&mut self, value: &DeValue<'_>, span: std::ops::Range<usize>) -> Option<TableCell> {
        match value {
            DeValue::String(word) => match word.as_ref() {
                "free" => Some(TableCell::Free),
                "by agreement" => Some(TableCell::ByAgreement),
                "not offered" => Some(TableCell::NotOffered),
                _ => None,
            },
            DeValue::Array(_) => {
                self.report(
                    span,
                    "there are more levels of lists here than axes",
                    "write one level of lists for each axis",
                );
                None
            }
            number => {
                let major = value::number(number)?;
                self.minor_of(major, span, self.currency).map(TableCell::Amount)
            }
        }
    }
}

/// Whether a table with two axes has its rows where its columns should be.
fn is_transposed(cells: Option<&DeValue<'_>>, sizes: &[usize]) -> bool {
    let (Some(DeValue::Array(rows)), [outer, inner]) = (cells, sizes) else {
        return false;
    };
    let fits = |row: &toml::Spanned<DeValue<'_>>| row.get_ref().as_array().is_some_and(|row| row.len() == *outer);
    outer != inner && rows.len() == *inner && rows.iter().all(fits)
}

/// `49,90, 29,90` is four numbers, but was probably meant as two.
fn decimal_commas(list: &[toml::Spanned<DeValue<'_>>], size: usize) -> Option<String> {
    let numbers: Option<Vec<&str>> = list
        .iter()
        .map(|entry| match entry.get_ref() {
            DeValue::Integer(number) => Some(number.as_str()),
            _ => None,
        })
        .collect();
    let numbers = numbers.filter(|numbers| numbers.len() == 2 * size)?;
    let decimals: Vec<String> = numbers.chunks(2).map(|pair| pair.join(".")).collect();
    Some(format!(
        "commas separate the entries; write decimals with a point: [{}]",
        decimals.join(", ")
    ))
}

fn words(value: &DeValue<'_>) -> Vec<String> {
    match value {
        DeValue::String(word) => vec![word.to_string()],
        DeValue::Array(list) => list
            .iter()
            .filter_map(|item| item.get_ref().as_str())
            .map(str::to_owned)
            .collect(),
        _ => Vec::new(),
    }
}
