"""Compiles a Typst file with the `typst` wheel: typst_compile.py IN.typ OUT.pdf [STANDARD...]"""

import sys

import typst

typst.compile(sys.argv[1], output=sys.argv[2], pdf_standards=sys.argv[3:])
