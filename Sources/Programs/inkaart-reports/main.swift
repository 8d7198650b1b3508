import Console
import Reports

ReportsProgram.program.runAsProcess(context: ReportsContext())
