import Console
import Delivery

DeliveryProgram.program.runAsProcess(context: ())
