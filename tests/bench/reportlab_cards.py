# SPDX-License-Identifier: GPL-3.0-or-later
"""The reference of bench_credentials: the same cards, front and back, with reportlab and its QR widget.

Usage: reportlab_cards.py CARDS.json OUT.pdf; prints milliseconds a card.
"""
import json
import sys
import time

from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

FONTS = "/usr/share/fonts/truetype/noto/"
WIDTH, HEIGHT = 243, 153
ACCENT = HexColor("#1E5B4F")
NOTES = ("La atención médica no depende de", "esta credencial.", "El código se comprueba con un lector de",
         "credenciales: su firma demuestra el registro,", "no quién lleva la credencial.", "No tiene fecha de vencimiento.",
         "Si la encuentra, entréguela en un módulo", "de registro.")


def front(page, name, folio, birth, entity, module):
    page.setFillColor(ACCENT)
    page.rect(0, HEIGHT - 11.4 * mm, WIDTH, 11.4 * mm, stroke=0, fill=1)
    page.setFillColor(HexColor("#FFFFFF"))
    page.setFont("bold", 11)
    page.drawString(5 * mm, HEIGHT - 7 * mm, "Credencial de registro")
    page.setFont("sans", 6.5)
    page.drawRightString(WIDTH - 5 * mm, HEIGHT - 6.5 * mm, module)
    page.setFillColor(HexColor("#1B1C1E"))
    for x, y, label, size, value in ((5, 16, "Nombre", 13, name), (5, 33, "Nacimiento", 8.5, birth), (28, 33, "Sexo", 8.5, "Mujer"),
                                     (48, 33, "Entidad de registro", 8.5, entity), (5, 43, "Folio", 14, folio)):
        page.setFont("sans", 6)
        page.drawString(x * mm, HEIGHT - y * mm, label)
        page.setFont("mono" if label == "Folio" else "bold", size)
        page.drawString(x * mm, HEIGHT - (y + 5) * mm, value)
    page.showPage()


def back(page, folio, text):
    code = QrCodeWidget(text, barLevel="Q", barWidth=35 * mm, barHeight=35 * mm)
    drawing = Drawing(35 * mm, 35 * mm)
    drawing.add(code)
    renderPDF.draw(drawing, page, 3 * mm, 9 * mm)
    page.setFillColor(HexColor("#1B1C1E"))
    page.setFont("sans", 6.75)
    for line, note in enumerate(NOTES):
        page.drawString(49 * mm, HEIGHT - (9 + 4 * line) * mm, note)
    page.setFont("mono", 8)
    page.drawString(49 * mm, 6 * mm, folio)
    page.showPage()


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        cards = json.load(file)
    start = time.perf_counter()
    for name, file in (("sans", "NotoSans-Regular"), ("bold", "NotoSans-Bold"), ("mono", "NotoSansMono-Bold")):
        pdfmetrics.registerFont(TTFont(name, FONTS + file + ".ttf"))
    page = canvas.Canvas(sys.argv[2], pagesize=(WIDTH, HEIGHT), pageCompression=1)
    for name, folio, birth, entity, module, text in cards:
        front(page, name, folio, birth, entity, module)
        back(page, folio, text)
    page.save()
    print((time.perf_counter() - start) * 1000 / len(cards))


main()
