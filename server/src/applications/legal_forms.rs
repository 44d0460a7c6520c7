//! Words in the names of organisations that don't identify anyone: legal forms, and words for a foundation.
//!
//! All entries are as [`folded`](domain::name::folded) leaves them, and without dots and apostrophes.

/// Words of their own, anywhere in a name.
#[rustfmt::skip]
pub(super) const WORDS: &[&str] = &[
    // English
    "the", "ltd", "limited", "inc", "incorporated", "corp", "corporation", "co", "company", "llc", "llp", "lp", "plc",
    "cic", "cio", "pty", "pte", "pvt", "private", "foundation",
    // German, Dutch and the Nordic languages
    "gmbh", "ggmbh", "mbh", "ag", "kg", "ohg", "ug", "ev", "eg", "se", "stiftung", "verein", "bv", "nv", "vof", "vzw",
    "stichting", "oy", "oyj", "ab", "as", "asa", "aps", "ivs", "hf", "ehf",
    // Romance languages
    "sa", "sas", "sasu", "sarl", "eurl", "asbl", "fondation", "srl", "srls", "spa", "snc", "fondazione", "sl", "slu",
    "cv", "fundación", "ltda", "lda", "eireli", "fundação",
    // Central and eastern Europe, Baltic languages, Turkish
    "spzoo", "sro", "kft", "zrt", "nyrt", "bt", "doo", "dd", "ood", "eood", "uab", "sia", "oü", "mtü", "aş", "şti",
    // Asia and Africa, in Latin letters
    "kk", "gk", "sdn", "bhd", "tbk", "pt", "tnhh", "jsc",
    // Cyrillic
    "ооо", "оао", "пао", "зао", "ао", "нао", "ип", "нко", "ано", "тов", "пат", "прат", "ат", "фоп", "тоо", "оод", "еоод",
    "ад", "еад", "доо", "дооел", "фонд",
    // Greek, Georgian, Armenian
    "αε", "επε", "ικε", "οε", "εε", "αμκε", "შპს", "სს", "სპს", "სპ", "სპკ", "աաա", "սպը", "փբը", "բբը", "հիմնադրամ",
    // Hebrew and Arabic
    "בעמ", "ער", "חלצ", "קרן", "شركة", "شمم", "ذمم", "شمل", "شذمم", "مؤسسة", "المحدودة", "شرکت", "بنیاد",
    // Devanagari, Bengali, Tamil, Telugu
    "लिमिटेड", "प्राइवेट", "प्रा", "लि", "फाउंडेशन", "লিমিটেড", "প্রাইভেট", "ফাউন্ডেশন", "லிமிடெட்", "பிரைவேட்", "அறக்கட்டளை",
    "లిమిటెడ్", "ప్రైవేట్",
    // Ethiopic
    "ኃየተየግማ", "አማ", "ፋውንዴሽን",
    // Abbreviations in brackets: (株), (有), (同), (주), (유), (재), (사)
    "株", "有", "同", "주", "유", "재", "사",
];

/// Several words in a row.
pub(super) const PHRASES: &[&str] = &[
    "e v",
    "sp z o o",
    "sp z oo",
    "s r o",
    "công ty cổ phần",
    "công ty",
    "anonim şirketi",
    "limited şirketi",
    "общество с ограниченной ответственностью",
    "публичное акционерное общество",
    "акционерное общество",
    "товариство з обмеженою відповідальністю",
    "акціонерне товариство",
    // With a quotation mark before the last letter.
    "בע מ",
    "ע ר",
    "חל צ",
    "با مسئولیت محدود",
    "سهامی خاص",
    "سهامی عام",
];

/// Written next to a name without a space, at its start or end. Longer ones come first.
#[rustfmt::skip]
pub(super) const AFFIXES: &[&str] = &[
    // Japanese
    "特定非営利活動法人", "国立研究開発法人", "一般社団法人", "公益社団法人", "一般財団法人", "公益財団法人", "独立行政法人",
    "国立大学法人", "社会福祉法人", "npo法人", "学校法人", "医療法人", "社団法人", "財団法人", "株式会社", "有限会社", "合同会社",
    "合資会社", "合名会社", "相互会社",
    // Chinese
    "股份有限公司", "有限责任公司", "有限責任公司", "有限公司", "基金会", "基金會",
    // Korean
    "유한책임회사", "주식회사", "유한회사", "합자회사", "합명회사", "재단법인", "사단법인",
    // Thai, Khmer, Lao
    "ห้างหุ้นส่วนจํากัด", "บริษัท", "จํากัด", "มหาชน", "มูลนิธิ", "ក្រុមហ៊ុន", "ບໍລິສັດ",
];

#[cfg(test)]
mod tests {
    use super::*;
    use domain::name::folded;

    #[test]
    fn f38_every_form_is_as_names_are_compared() {
        for form in [WORDS, PHRASES, AFFIXES].concat() {
            assert_eq!(form, folded(form));
        }
        let lengths: Vec<usize> = AFFIXES.iter().map(|affix| affix.chars().count()).collect();
        for (at, affix) in AFFIXES.iter().enumerate() {
            let later = AFFIXES[at + 1..].iter();
            let hidden = later
                .clone()
                .find(|later| later.ends_with(affix) || later.starts_with(affix));
            assert_eq!(hidden, None, "{affix} hides a longer form: {lengths:?}");
        }
    }
}
